package sesemulator.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an SES emulator. A test method takes what it needs as parameters, or the class has fields
 * of these types without annotation and value: {@link SesEmulator}, and {@code SesClient} or {@code SesAsyncClient},
 * which speak to the emulator as the test's account and do not retry.
 *
 * <p>{@link SesEmulatorExtension} tells more, and takes more options.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SesEmulatorExtension.class)
public @interface SesEmulatorTest {
    /** Options of the emulator's program, such as {@code {"--rate-limit", "0"}}. */
    String[] options() default {};

    /** Addresses and domains that are verified before each test, beside the test's own domain. */
    String[] verified() default {};
}
