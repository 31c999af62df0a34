package org.cordee.giving.helm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.giving.helm.Dependency.Measure;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much of what one lives by hangs on one partner, by one's own threshold; and what one asks
/// oneself about them. For one's own eyes.
@Service
@Transactional
public class Helm {
    public static final int LEAST_PERCENT = 10;
    public static final int MOST_PERCENT = 95;

    private static final TimeForm EMPTY = new TimeForm("", "", "");

    private final HelmRows rows;
    private final Clock clock;

    Helm(HelmRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HelmView view(MemberId me, ZoneId zone) {
        return view(me, EMPTY, null, null, zone);
    }

    /// Sets one's own threshold; the page again where it is none.
    public @Nullable HelmView threshold(MemberId me, String typed, ZoneId zone) {
        var number = typed.replaceAll("[\\s\\u00a0%]", "");
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) < LEAST_PERCENT
                || Integer.parseInt(number) > MOST_PERCENT) {
            return view(me, EMPTY, null, typed, zone);
        }
        rows.keepPercent(me, Integer.parseInt(number));
        return null;
    }

    /// Keeps a share of one's working time, nothing for 0; the page again where it does not fit.
    public @Nullable HelmView time(MemberId me, TimeForm form, ZoneId zone) {
        rows.hold(me);
        var partner = form.who();
        var month = form.firstDay(today(zone));
        var share = form.share();
        var reason = reason(me, partner, month, share);
        if (reason != null || partner == null || month == null) {
            return view(me, form, reason, null, zone);
        }
        rows.keepTime(me, month, partner, share);
        return null;
    }

    @Transactional(readOnly = true)
    public HelmPage page(MemberId me, MemberId partner) {
        return new HelmPage(partner(partner), rows.note(me, partner).orElse(HelmNote.NONE), null);
    }

    /// Keeps what one answered oneself; the page again where it does not fit, or where another
    /// window wrote in between: then with both.
    public @Nullable HelmPage keep(MemberId me, MemberId partner, HelmNote note, ZoneId zone) {
        var who = partner(partner);
        if (note.isTooLong()) {
            return new HelmPage(who, note, null);
        }
        if (rows.keepNote(me, partner, note, today(zone))) {
            return null;
        }
        var standing = rows.note(me, partner).orElse(HelmNote.NONE);
        return note.saysAs(standing)
                ? null
                : new HelmPage(who, note.upon(standing.version()), standing);
    }

    private TimeForm.@Nullable Reason reason(
            MemberId me, @Nullable MemberId partner, @Nullable LocalDate month, int share) {
        if (rows.partners().stream().noneMatch(one -> one.member().equals(partner))) {
            return TimeForm.Reason.PARTNER;
        }
        if (month == null) {
            return TimeForm.Reason.MONTH;
        }
        if (share < 0) {
            return TimeForm.Reason.PERCENT;
        }
        var others =
                rows.times(me, month).stream()
                        .filter(time -> time.month().equals(month))
                        .filter(time -> !time.partner().equals(partner))
                        .mapToInt(HelmTime::percent)
                        .sum();
        return others + share > 100 ? TimeForm.Reason.MORE_THAN_ALL : null;
    }

    private HelmView view(
            MemberId me,
            TimeForm form,
            TimeForm.@Nullable Reason reason,
            @Nullable String typed,
            ZoneId zone) {
        var today = today(zone);
        var since = today.minusMonths(Dependency.MONTHS);
        var names = new HashMap<UUID, String>();
        var percent = rows.percent(me).orElse(Dependency.USUAL_PERCENT);
        var times = rows.times(me, since);
        var readings =
                List.of(
                        Dependency.on(
                                today, Measure.INCOME, rows.income(me, since, names), percent),
                        Dependency.on(
                                today,
                                Measure.INTRODUCTIONS,
                                rows.introductions(me, since, names),
                                percent),
                        Dependency.on(
                                today, Measure.TIME, HelmRows.strands(times, names), percent));
        var gestures = rows.gestures(me, today.minusDays(OneWayStreet.DAYS), names);
        return new HelmView(
                percent,
                readings,
                OneWayStreet.on(today, gestures),
                names,
                rows.partners(),
                times,
                today,
                form,
                reason,
                typed);
    }

    private HelmPartner partner(MemberId partner) {
        return rows.partners().stream()
                .filter(one -> one.member().equals(partner))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
