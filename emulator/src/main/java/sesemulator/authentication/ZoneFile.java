package sesemulator.authentication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/**
 * DNS records that a user wrote down (RFC 1035 §5). The file speaks for each domain that it has a record of, or a record
 * such as {@code _dmarc} below, and for all beneath; it needs no SOA, no NS and no TTL. Never changes.
 */
final class ZoneFile {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_RECORDS = 10_000;
    private static final long TTL = 60;

    private final List<Zone> zones;

    private ZoneFile(List<Zone> zones) {
        this.zones = zones;
    }

    static ZoneFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        return of(records(file));
    }

    private static List<Record> records(Path file) throws IOException {
        List<Record> found = new ArrayList<>();
        try (Master master = new Master(file.toString(), Name.root, TTL)) {
            for (Record each = master.nextRecord(); each != null; each = master.nextRecord()) {
                if (found.size() == MOST_RECORDS) {
                    throw new IOException("it has more than " + MOST_RECORDS + " records");
                }
                found.add(each);
            }
        }
        if (found.isEmpty()) {
            throw new IOException("it has no records");
        }
        return found;
    }

    private static ZoneFile of(List<Record> records) throws IOException {
        Map<Name, List<Record>> byOrigin = new LinkedHashMap<>();
        List<Name> domains = new ArrayList<>();
        for (Record each : records) {
            domains.add(domain(each.getName()));
        }
        domains.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Name::labels))
                .forEach(domain -> {
                    if (byOrigin.keySet().stream().noneMatch(domain::subdomain)) {
                        byOrigin.put(domain, new ArrayList<>());
                    }
                });
        records.forEach(each -> byOrigin.entrySet().stream()
                .filter(zone -> each.getName().subdomain(zone.getKey()))
                .forEach(zone -> zone.getValue().add(each)));
        List<Zone> zones = new ArrayList<>();
        for (Map.Entry<Name, List<Record>> each : byOrigin.entrySet()) {
            zones.add(zone(each.getKey(), each.getValue()));
        }
        return new ZoneFile(zones);
    }

    /** Without labels such as {@code _dmarc}, {@code selector._domainkey} or the wildcard. */
    private static Name domain(Name owner) throws IOException {
        int first = 0;
        for (int i = 0; i < owner.labels(); i++) {
            String label = owner.getLabelString(i);
            if (label.startsWith("_") || label.equals("*")) {
                first = i + 1;
            }
        }
        Name domain = new Name(owner, first);
        if (domain.equals(Name.root)) {
            throw new IOException("no domain is named by " + owner);
        }
        return domain;
    }

    private static Zone zone(Name origin, List<Record> records) throws IOException {
        List<Record> whole = new ArrayList<>(records);
        if (!has(whole, origin, Type.SOA)) {
            whole.add(new SOARecord(origin, DClass.IN, TTL, origin, origin, 1, TTL, TTL, TTL, TTL));
        }
        if (!has(whole, origin, Type.NS)) {
            whole.add(new NSRecord(origin, DClass.IN, TTL, origin));
        }
        return new Zone(origin, whole.toArray(Record[]::new));
    }

    private static boolean has(List<Record> records, Name owner, int type) {
        return records.stream()
                .anyMatch(each -> each.getType() == type && each.getName().equals(owner));
    }

    /** The part of the file that a name belongs to; empty if others are to be asked. */
    Optional<Zone> zoneOf(Name name) {
        return zones.stream().filter(zone -> name.subdomain(zone.getOrigin())).findFirst();
    }
}
