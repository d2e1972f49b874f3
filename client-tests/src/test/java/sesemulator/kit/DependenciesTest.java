package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the kit brings to its users' class path. */
class DependenciesTest {
    @Test
    void are_assertj_and_the_sdk_for_ses() throws Exception {
        assertThat(inScope("")).containsExactly("assertj-core", "ses");
    }

    @Test
    void leave_junit_to_those_who_have_it() throws Exception {
        assertThat(inScope("provided")).containsExactly("junit-jupiter-api", "jspecify");
    }

    /** @param scope empty for that of compiling */
    private static List<String> inScope(String scope) throws Exception {
        return dependencies().stream()
                .filter(dependency -> text(dependency, "scope").equals(scope))
                .filter(dependency -> !text(dependency, "optional").equals("true"))
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
    }

    private static List<Element> dependencies() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .toList();
    }

    private static String text(Element dependency, String name) {
        NodeList children = dependency.getElementsByTagName(name);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }
}
