package sesemulator.client;

import java.util.List;
import software.amazon.awssdk.services.ses.model.BounceType;

/** One of each thing that the page lists, all of one account. */
record Things(String mail, String bounce) {
    static Things of(Account account) {
        account.verifyDomain();
        String old = account.receive("news@letters.example", List.of(account.address("old")), "&age=PT25H");
        account.receive("orders@shop.example", List.of(account.address("sales")), "");
        String mail = account.receive("ann@outside.example", List.of(account.address("full")), "");
        Refusal.of(() -> account.send(account.bounce(old)
                .bouncedRecipientInfoList(account.recipient("old").build())));
        account.changeClock("{\"advance\": \"PT2S\"}"); // so that the next call is not too soon
        String bounce = account.send(account.bounce(mail)
                .explanation("The mailbox is full.")
                .bouncedRecipientInfoList(account.recipient("full")
                        .bounceType(BounceType.EXCEEDED_QUOTA)
                        .recipientDsnFields(fields -> fields.action("failed").status("4.2.2"))
                        .build()));
        account.ses().sendEmail(request -> request.source(account.address("info"))
                .destination(to -> to.toAddresses("success@simulator.amazonses.com", "bounce@simulator.amazonses.com"))
                .message(message -> message.subject(text -> text.data("Welcome"))
                        .body(body -> body.text(text -> text.data("Hello")))));
        return new Things(mail, bounce);
    }

    List<String> places() {
        return List.of(
                "mail", "mail/" + mail, "bounces/" + bounce, "refused", "sent", "feedback", "events", "controls");
    }

    /** What is there when the page has come to a place. */
    String shownAt(String place) {
        return switch (place.replaceFirst("/.*", place.contains("/") ? "/" : "")) {
            case "mail/" -> "#detail .facts";
            case "bounces/" -> "#detail .report";
            case "refused/" -> "#detail .order";
            case "controls" -> "#identities-card .chip";
            default -> "nav a[href='#/" + place + "'][aria-current]";
        };
    }
}
