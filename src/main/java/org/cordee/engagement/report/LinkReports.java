package org.cordee.engagement.report;

import java.time.Clock;
import java.util.List;
import org.cordee.current.Ids;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.cordee.guard.Guard;
import org.cordee.vault.LinkKeys;
import org.cordee.vault.SealedFields;
import org.cordee.vault.Vaults;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a coachee writes, releases and sends what goes to the sponsor, and how the sponsor reads it,
/// each by their link.
@Service
@Transactional
public class LinkReports {
    private final LinkReportRows rows;
    private final Links links;
    private final LinkKeys keys;
    private final Vaults vaults;
    private final Clock clock;

    LinkReports(LinkReportRows rows, Links links, LinkKeys keys, Vaults vaults, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.keys = keys;
        this.vaults = vaults;
        this.clock = clock;
    }

    /// What became of a line.
    public enum Outcome {
        DONE,
        EMPTY,
        TOO_LONG,
        /// It was changed meanwhile, has been sent, or is none of theirs.
        GONE,
        /// The guard holds it: something in it must go.
        BLOCKED,
        /// The guard asks whether something in it is meant.
        ASKED
    }

    public static boolean holdsThePen(OpenedLink link) {
        return link.roles().contains(StakeholderRole.COACHEE);
    }

    public static boolean isRead(OpenedLink link) {
        return link.roles().contains(StakeholderRole.SPONSOR);
    }

    public LinkReport report(OpenedLink link) {
        if (!holdsThePen(link) && !isRead(link)) {
            return new LinkReport(List.of(), List.of(), 0);
        }
        var lines =
                rows.list(link.hash(), clock.instant()).stream()
                        .map(line -> line(link, line))
                        .toList();
        return new LinkReport(
                lines.stream()
                        .filter(line -> line.held() && !line.isSent())
                        .map(line -> HeldLine.of(line, Guard.read(text(line), List.of(), "FR")))
                        .toList(),
                lines.stream().filter(ReportLine::isSent).toList(),
                holdsThePen(link) ? rows.readers(link.hash(), clock.instant()).size() : 0);
    }

    /// @param line null for a new one
    /// @param version on which it was written; 0 for a new one
    public Outcome write(OpenedLink link, @Nullable ReportLineId line, int version, String typed) {
        var text = Typed.text(typed);
        if (text.isEmpty()) {
            return Outcome.EMPTY;
        }
        if (Typed.length(text) > ReportLine.LONGEST) {
            return Outcome.TOO_LONG;
        }
        var now = clock.instant();
        var id = line == null ? new ReportLineId(Ids.at(now)) : line;
        var written = line == null ? 0 : version;
        var own =
                links.seal(
                        link,
                        ReportPlaces.copy(id, written + 1),
                        ReportLine.texts(text, link.name()));
        return rows.write(link.hash(), id, written, own, now) ? Outcome.DONE : Outcome.GONE;
    }

    /// Lets a line leave with the next sending.
    ///
    /// @param meant whether its holder has said that what the guard found is meant
    public Outcome release(OpenedLink link, ReportLineId id, int version, boolean meant) {
        var line = find(link, id, version);
        if (line == null) {
            return Outcome.GONE;
        }
        var held = HeldLine.of(line, Guard.read(text(line), List.of(), "FR"));
        if (held.blocked()) {
            return Outcome.BLOCKED;
        }
        if (!held.found().isEmpty() && !meant) {
            return Outcome.ASKED;
        }
        return rows.release(link.hash(), id, version, true, clock.instant())
                ? Outcome.DONE
                : Outcome.GONE;
    }

    /// It stays with its holder after all. Only while it is not sent.
    public Outcome takeBack(OpenedLink link, ReportLineId id, int version) {
        return rows.release(link.hash(), id, version, false, clock.instant())
                ? Outcome.DONE
                : Outcome.GONE;
    }

    /// Sends every line that is released: for good, to every link of the sponsors, and for the
    /// coach.
    ///
    /// @return how many have left
    public int send(OpenedLink link) {
        var now = clock.instant();
        var readers = rows.readers(link.hash(), now);
        var to = readers.stream().map(LinkReportRows.Reader::link).toList();
        int sent = 0;
        for (var held : report(link).held()) {
            var line = held.line();
            if (!line.isReleased() || line.text() == null) {
                continue;
            }
            var texts = ReportLine.texts(text(line), link.name());
            var bytes = SealedFields.bytes(texts);
            var place = ReportPlaces.copy(line.id(), line.version());
            var copies =
                    readers.stream()
                            .map(reader -> keys.seal(reader.link(), reader.open(), place, bytes))
                            .toList();
            var coach =
                    vaults.seal(link.engagement().value(), ReportPlaces.coach(line.id()), bytes);
            if (rows.send(link.hash(), line.id(), line.version(), coach, to, copies, now)) {
                sent++;
            }
        }
        return sent;
    }

    private @Nullable ReportLine find(OpenedLink link, ReportLineId id, int version) {
        return report(link).held().stream()
                .map(HeldLine::line)
                .filter(line ->
                        line.id().equals(id) && line.version() == version && line.text() != null)
                .findAny()
                .orElse(null);
    }

    private static String text(ReportLine line) {
        var text = line.text();
        return text == null ? "" : text;
    }

    private static ReportLine line(OpenedLink link, LinkReportRows.Line line) {
        var contents = line.contents();
        var texts =
                contents == null
                        ? null
                        : SealedFields.of(
                                link.ring()
                                        .read(
                                                ReportPlaces.copy(line.id(), line.version()),
                                                contents));
        return new ReportLine(
                line.id(),
                texts == null ? null : texts.getOrDefault("text", ""),
                texts == null ? "" : texts.getOrDefault("by", ""),
                line.proposed(),
                line.held(),
                line.version(),
                line.releasedAt(),
                line.sentAt());
    }
}
