package sesemulator.bench;

import java.nio.file.Path;
import java.time.Duration;
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
        Contest bounces = bounces(originals);
        bounces.warmUp(length.warmUpCalls());
        List<Server.Use> before = servers().map(Server::use).toList();
        playWarm("SendBounce", bounces);
        List<Server.Use> after = servers().map(Server::use).toList();
        play("ListIdentities", emulator(List.of(Samples.call(Samples.listIdentities()))));
        play("captured-bounces of a mail", emulator(Samples.capturedBounces(originals)));
        cost(bounces, before, after);
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
        return emulator(requests)
                .add("bare Javalin route", standIns.bareRoute(requests))
                .add("WireMock, canned answer", standIns.wireMock(requests))
                .add("H2 insert alone", InsertConnection.of(OCTETS_OF_A_BOUNCE));
    }

    private Contest emulator(List<byte[]> requests) {
        return new Contest().add(EMULATOR, emulation.http(requests));
    }

    private void play(String what, Contest contest) {
        contest.warmUp(length.warmUpCalls());
        playWarm(what, contest);
    }

    private void playWarm(String what, Contest contest) {
        for (int connections : CONNECTIONS) {
            contest.play(connections, length.rounds(), length.slice());
            report.add(what, connections, contest);
        }
    }

    /** Those that answer SendBounce, in the order of the contest. */
    private Stream<Server> servers() {
        return Stream.of(emulation.server(), standIns.bareRouteServer(), standIns.wireMockServer());
    }

    /** Processor time and memory, which hardly depend on what else the machine does. */
    private void cost(Contest bounces, List<Server.Use> before, List<Server.Use> after) {
        report.heading("What one SendBounce takes");
        report.columns("who", "processor µs", "ratio", "allocated KB", "most that the process held, MB");
        List<Server> servers = servers().toList();
        double first = micros(bounces, before, after, 0);
        for (int i = 0; i < servers.size(); i++) {
            Contestant one = bounces.contestants().get(i);
            double micros = micros(bounces, before, after, i);
            double octets = (double) (after.get(i).allocated() - before.get(i).allocated()) / one.calls();
            report.row(
                    one.name(),
                    Report.whole(micros),
                    i == 0 ? "" : Report.hundredths(first / micros),
                    Report.whole(octets / 1024),
                    Long.toString(servers.get(i).peakMegabytes()));
        }
    }

    private static double micros(Contest bounces, List<Server.Use> before, List<Server.Use> after, int i) {
        Duration time = after.get(i).processorTime().minus(before.get(i).processorTime());
        return time.toNanos() / 1e3 / bounces.contestants().get(i).calls();
    }
}
