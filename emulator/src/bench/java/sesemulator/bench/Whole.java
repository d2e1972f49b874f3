package sesemulator.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The emulator as its clients see it, with what is kept in memory. */
final class Whole {
    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
    private static final String EMULATOR = "emulator";
    private static final int OCTETS_OF_A_BOUNCE = 2500;

    private final Length length;
    private final Report report;
    private final Emulation emulation;
    private final StandIns standIns;

    private Whole(Length length, Report report, Emulation emulation, StandIns standIns) {
        this.length = length;
        this.report = report;
        this.emulation = emulation;
        this.standIns = standIns;
    }

    static void measure(Length length, Path folder, Report report) {
        report.beginContests("The whole, kept in memory");
        try (Emulation emulation = Emulation.start(folder, EMULATOR);
                StandIns standIns = new StandIns(folder)) {
            new Whole(length, report, emulation, standIns).measure();
        }
    }

    private void measure() {
        delivery();
        List<String> originals = emulation.receive(500, Samples.mail());
        emulation.verifyMore(20);
        List<Long> before = servers().map(Server::allocated).toList();
        Contest bounces = bounces(originals);
        List<Long> after = servers().map(Server::allocated).toList();
        play("ListIdentities", emulator(List.of(Samples.call(Samples.listIdentities()))));
        play("captured-bounces of a mail", emulator(Samples.capturedBounces(originals)));
        memory(bounces, before, after);
    }

    private void delivery() {
        Contest contest = new Contest()
                .add(EMULATOR, emulation.smtp())
                .add("GreenMail", standIns.greenMail())
                .add("SubEthaSMTP that drops", standIns.droppingSmtp())
                .afterSlice(() -> {
                    emulation.forgetAll();
                    standIns.forgetAll();
                });
        play("SMTP delivery", contest);
    }

    private Contest bounces(List<String> originals) {
        List<byte[]> requests = Samples.sendBounces(originals);
        return play(
                "SendBounce",
                emulator(requests)
                        .add("bare Javalin route", standIns.bareRoute(requests))
                        .add("WireMock, canned answer", standIns.wireMock(requests))
                        .add("H2 insert alone", InsertConnection.of(OCTETS_OF_A_BOUNCE)));
    }

    private Contest emulator(List<byte[]> requests) {
        return new Contest().add(EMULATOR, emulation.http(requests));
    }

    private Contest play(String what, Contest contest) {
        contest.warmUp(length.warmUp());
        for (int connections : CONNECTIONS) {
            contest.play(connections, length.rounds(), length.slice());
            report.add(what, connections, contest);
        }
        return contest;
    }

    /** Those that answer SendBounce, in the order of the contest. */
    private Stream<Server> servers() {
        return Stream.of(emulation.server(), standIns.bareRouteServer(), standIns.wireMockServer());
    }

    private void memory(Contest bounces, List<Long> before, List<Long> after) {
        report.heading("Memory");
        report.columns("who", "allocated for a SendBounce, KB", "most that the process held, MB");
        List<Server> servers = servers().toList();
        for (int i = 0; i < servers.size(); i++) {
            Contestant one = bounces.contestants().get(i);
            double octets = (double) (after.get(i) - before.get(i)) / one.calls();
            report.row(
                    one.name(),
                    Report.whole(octets / 1024),
                    Long.toString(servers.get(i).peakMegabytes()));
        }
    }
}
