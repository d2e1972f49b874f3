package sesemulator.client;

import java.util.function.Consumer;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** An error of the service model, and calls of which the last is answered by it. */
record ProvokedError(String code, Class<? extends SesException> type, Consumer<Provoker> calls) {
    static ProvokedError provoked(String code, Class<? extends SesException> type, Consumer<Provoker> calls) {
        return new ProvokedError(code, type, calls);
    }

    /** An account with a verified domain. */
    record Provoker(Account account, SesClient ses) {
        static Provoker of(Account account) {
            return new Provoker(account, account.ses());
        }

        String arn(String service, String name) {
            return "arn:aws:" + service + ":" + account.region() + ":" + account.id() + ":" + name;
        }

        void sendEmail() {
            send(account.address("me"), request -> {});
        }

        void sendEmail(String source) {
            send(source, request -> {});
        }

        void sendByConfigurationSet(String name) {
            send(account.address("me"), request -> request.configurationSetName(name));
        }

        private void send(String source, Consumer<SendEmailRequest.Builder> different) {
            ses.sendEmail(request -> request.source(source)
                    .destination(to -> to.toAddresses(account.address("you")))
                    .message(message -> message.subject(subject -> subject.data("Hello"))
                            .body(body -> body.text(text -> text.data("Hello"))))
                    .applyMutation(different));
        }

        void createTemplate(String subject) {
            ses.createTemplate(request ->
                    request.template(template -> template.templateName("mine").subjectPart(subject)));
        }

        void sendTemplated(String data) {
            ses.sendTemplatedEmail(request -> request.source(account.address("me"))
                    .destination(to -> to.toAddresses("you@outside.example"))
                    .template("mine")
                    .templateData(data));
        }

        void createConfigurationSet(String name) {
            ses.createConfigurationSet(request -> request.configurationSet(set -> set.name(name)));
        }

        void createVerificationTemplate(String content) {
            ses.createCustomVerificationEmailTemplate(request -> request.templateName("mine")
                    .fromEmailAddress(account.address("hello"))
                    .templateSubject("Please confirm")
                    .templateContent(content)
                    .successRedirectionURL("https://app.example/yes")
                    .failureRedirectionURL("https://app.example/no"));
        }

        void sendVerification(String template) {
            ses.sendCustomVerificationEmail(
                    request -> request.emailAddress("new@outside.example").templateName(template));
        }
    }
}
