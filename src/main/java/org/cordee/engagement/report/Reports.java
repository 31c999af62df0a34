package org.cordee.engagement.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.LivingLink;
import org.cordee.engagement.stakeholder.Occasion;
import org.cordee.engagement.stakeholder.Resealing;
import org.cordee.engagement.stakeholder.Stakeholder;
import org.cordee.engagement.stakeholder.StakeholderId;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.cordee.engagement.stakeholder.Stakeholders;
import org.cordee.vault.OpenVault;
import org.cordee.vault.SealedFields;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What goes from an engagement to its sponsor, for its coach: they propose lines to the coachee
/// and read what was sent. They release and send nothing; the database refuses it too.
@Service
@Transactional
public class Reports implements Resealing {
    private final ReportRows rows;
    private final Engagements engagements;
    private final Stakeholders stakeholders;
    private final Links links;
    private final Vaults vaults;
    private final Submissions submissions;
    private final Clock clock;

    Reports(
            ReportRows rows,
            Engagements engagements,
            Stakeholders stakeholders,
            Links links,
            Vaults vaults,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.engagements = engagements;
        this.stakeholders = stakeholders;
        this.links = links;
        this.vaults = vaults;
        this.submissions = submissions;
        this.clock = clock;
    }

    ReportView view(MemberId me, EngagementId id) {
        return view(me, id, "", null);
    }

    /// Proposes a line to everybody who is coached: each does with it what they like.
    ///
    /// @param key which sending of the form this is
    /// @return the page again where it does not fit; null when it is proposed
    @Nullable ReportView propose(MemberId me, EngagementId id, UUID key, String typed) {
        var view = view(me, id, Typed.text(typed), null);
        if (view.engagement().isOver() || view.coachees().isEmpty()) {
            throw new NotFound();
        }
        var text = view.typed();
        if (text.isEmpty()) {
            return view(me, id, text, LinkReports.Outcome.EMPTY);
        }
        if (Typed.length(text) > ReportLine.LONGEST) {
            return view(me, id, text, LinkReports.Outcome.TOO_LONG);
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        if (!submissions.first(me, key, fresh).equals(fresh)) {
            return null;
        }
        for (var coachee : view.coachees()) {
            var line = new ReportLineId(Ids.at(now));
            var texts = ReportLine.texts(text, "");
            var sealed =
                    vaults.seal(id.value(), ReportPlaces.coach(line), SealedFields.bytes(texts));
            rows.propose(me, id, coachee.id(), line, sealed, now);
            for (var link : coachee.links()) {
                rows.copy(
                        me,
                        id,
                        line,
                        link.id(),
                        1,
                        links.seal(link, ReportPlaces.copy(line, 1), texts));
            }
        }
        return null;
    }

    /// Brings a link to those who hold the pen, or to those who read.
    void send(Viewer viewer, EngagementId id, StakeholderRole role) {
        var me = viewer.id();
        var engagement = engagements.one(me, id);
        var people = of(stakeholders.of(me, id), role);
        if (engagement.isOver() || people.isEmpty()) {
            throw new NotFound();
        }
        links.send(me, engagement, people, Occasion.REPORT, viewer.name(), null);
    }

    /// A link made later reads what was sent, and a coachee's what was proposed and not yet
    /// changed.
    @Override
    public void reseal(MemberId me, Engagement engagement, Map<StakeholderId, LivingLink> fresh) {
        var lines = rows.list(me, engagement.id());
        var vault = vaults.demand();
        var sponsors =
                of(stakeholders.of(me, engagement.id()), StakeholderRole.SPONSOR).stream()
                        .map(Stakeholder::id)
                        .toList();
        for (var line : lines) {
            var texts = texts(vault, engagement.id(), line);
            fresh.forEach((who, link) -> {
                // What a coachee has made of a proposal the coach does not know.
                var known = line.sentAt() != null || line.version() == 1;
                var reads =
                        line.coachee().equals(who)
                                || line.sentAt() != null && sponsors.contains(who);
                if (known && reads) {
                    rows.copy(
                            me,
                            engagement.id(),
                            line.id(),
                            link.id(),
                            line.version(),
                            links.seal(link, ReportPlaces.copy(line.id(), line.version()), texts));
                }
            });
        }
    }

    private ReportView view(
            MemberId me, EngagementId id, String typed, LinkReports.@Nullable Outcome refused) {
        var engagement = engagements.one(me, id);
        var people = stakeholders.of(me, id);
        var vault = vaults.demand();
        var lines =
                rows.list(me, id).stream().map(line -> line(line, texts(vault, id, line))).toList();
        return new ReportView(
                engagement,
                of(people, StakeholderRole.COACHEE),
                of(people, StakeholderRole.SPONSOR),
                lines.stream().filter(line -> !line.isSent()).toList(),
                lines.stream().filter(ReportLine::isSent).toList().reversed(),
                typed,
                refused);
    }

    private static ReportLine line(ReportRows.Line line, Map<String, String> texts) {
        return new ReportLine(
                line.id(),
                texts.getOrDefault("text", ""),
                texts.getOrDefault("by", ""),
                line.proposed(),
                false,
                line.version(),
                null,
                line.sentAt());
    }

    private static Map<String, String> texts(
            OpenVault vault, EngagementId id, ReportRows.Line line) {
        return SealedFields.of(
                vault.read(id.value(), ReportPlaces.coach(line.id()), line.contents()));
    }

    private static List<Stakeholder> of(List<Stakeholder> people, StakeholderRole role) {
        return people.stream().filter(one -> one.roles().contains(role) && !one.hasLeft()).toList();
    }
}
