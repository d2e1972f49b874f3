package sesemulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededChanceTest {
    private static final Scope HOME = new Scope("111122223333", "eu-west-1");
    private static final Scope OTHER_REGION = new Scope("111122223333", "us-west-2");
    private static final Scope OTHER_ACCOUNT = new Scope("444455556666", "eu-west-1");

    private final SeededChance chance = new SeededChance(42);

    private static List<String> three(Chance chance, Scope scope) {
        return Stream.generate(() -> chance.uuid(scope, "mail")).limit(3).toList();
    }

    @Test
    void draws_the_same_from_the_same_seed() {
        assertThat(three(chance, HOME)).isEqualTo(three(new SeededChance(42), HOME));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -42, 43, Long.MIN_VALUE, Long.MAX_VALUE})
    void draws_other_things_from_another_seed(long seed) {
        assertThat(three(chance, HOME)).doesNotContainAnyElementsOf(three(new SeededChance(seed), HOME));
    }

    @Test
    void draws_for_one_whatever_it_draws_for_others_or_on_other_occasions() {
        Chance disturbed = new SeededChance(42);
        List<String> drawn = Stream.generate(() -> {
                    three(disturbed, OTHER_ACCOUNT);
                    three(disturbed, OTHER_REGION);
                    disturbed.uuid(HOME, "bounce");
                    return disturbed.uuid(HOME, "mail");
                })
                .limit(3)
                .toList();

        assertThat(drawn).isEqualTo(three(chance, HOME));
    }

    @Test
    void draws_nothing_twice() {
        List<String> drawn = Stream.of(HOME, OTHER_REGION, OTHER_ACCOUNT)
                .flatMap(scope -> Stream.of("mail", "bounce")
                        .flatMap(occasion -> Stream.generate(() -> chance.uuid(scope, occasion))
                                .limit(1000)))
                .toList();

        assertThat(drawn)
                .doesNotHaveDuplicates()
                .allSatisfy(uuid -> assertThat(UUID.fromString(uuid).version()).isEqualTo(4));
    }

    @Test
    void draws_as_many_octets_as_are_wanted() {
        byte[] octets = new byte[1000];
        byte[] again = new byte[1000];

        chance.draw(HOME, "token").nextBytes(octets);
        new SeededChance(42).draw(HOME, "token").nextBytes(again);

        assertThat(octets).isEqualTo(again);
    }

    @Test
    void draws_nothing_twice_on_however_many_occasions_and_remembers_only_some() {
        List<String> drawn = IntStream.range(0, 60_000)
                .mapToObj(number -> chance.uuid(HOME, "mail " + number % 30_000))
                .toList();

        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(chance.occasionsKept()).isEqualTo(SeededChance.MOST);

        chance.forget(ScopeFilter.ANY);
        assertThat(chance.occasionsKept()).isZero();
        assertThat(IntStream.range(0, 60_000).mapToObj(number -> chance.uuid(HOME, "mail " + number % 30_000)))
                .containsExactlyElementsOf(drawn);
    }

    @Test
    void begins_anew_for_those_that_are_forgotten() {
        List<String> atHome = three(chance, HOME);
        List<String> elsewhere = three(chance, OTHER_ACCOUNT);

        chance.forget(ScopeFilter.of(HOME));

        assertThat(three(chance, HOME)).isEqualTo(atHome);
        assertThat(three(chance, OTHER_ACCOUNT)).doesNotContainAnyElementsOf(elsewhere);
    }
}
