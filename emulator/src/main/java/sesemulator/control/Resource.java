package sesemulator.control;

import java.util.List;

/** One family of paths of the control API. */
public interface Resource {
    List<Route> routes();
}
