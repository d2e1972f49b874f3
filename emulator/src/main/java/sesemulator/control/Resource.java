package sesemulator.control;

import io.javalin.config.RoutesConfig;

/** One family of paths of the control API. */
public interface Resource {
    void register(RoutesConfig routes);
}
