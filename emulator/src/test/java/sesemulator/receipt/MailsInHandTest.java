package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sesemulator.mail.MailId;

class MailsInHandTest {
    private static final MailId FIRST = new MailId("first");
    private static final MailId SECOND = new MailId("second");
    private static final MailId THIRD = new MailId("third");

    private final MailsInHand inHand = new MailsInHand(4000);

    @Test
    void gives_a_mail_to_one_alone_until_it_is_dropped() {
        assertThat(inHand.take(FIRST)).isTrue();
        assertThat(inHand.take(FIRST)).isFalse();
        assertThat(inHand.hasRoomForOthers()).as("nothing was left").isFalse();

        inHand.drop(FIRST);

        assertThat(inHand.take(FIRST)).isTrue();
    }

    @Test
    void leaves_what_finds_no_room_and_tells_once_when_half_of_it_is_there_again() {
        inHand.take(FIRST);
        inHand.take(SECOND);
        assertThat(inHand.weigh(FIRST, 2500)).isTrue();
        assertThat(inHand.take(THIRD)).isFalse();
        assertThat(inHand.hasRoomForOthers()).isFalse();

        inHand.drop(FIRST);

        assertThat(inHand.hasRoomForOthers()).isTrue();
        assertThat(inHand.hasRoomForOthers()).isFalse();
    }

    @Test
    void keeps_what_a_mail_took_when_there_is_no_room_for_more() {
        inHand.take(FIRST);
        inHand.take(SECOND);

        assertThat(inHand.weigh(FIRST, 3500)).isFalse();
        assertThat(inHand.weigh(SECOND, 2900)).isTrue();
    }

    @Test
    void lets_one_mail_alone_take_more_than_all() {
        inHand.take(FIRST);

        assertThat(inHand.weigh(FIRST, 1_000_000)).isTrue();
        assertThat(inHand.take(SECOND)).isFalse();
        assertThat(inHand.weigh(FIRST, 2_000_000)).isTrue();
    }

    @Test
    void forgets_what_is_dropped_twice_or_was_never_there() {
        inHand.take(FIRST);
        inHand.drop(FIRST);
        inHand.drop(FIRST);
        inHand.drop(SECOND);

        assertThat(inHand.take(FIRST)).isTrue();
        assertThat(inHand.weigh(FIRST, 4000)).isTrue();
        assertThat(inHand.take(SECOND)).isFalse();
    }
}
