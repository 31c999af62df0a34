package org.cordee.member;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody is: their profile, and finding them by name.
@Service
@Transactional
public class Members {
    private final MemberRows rows;
    private final Clock clock;

    Members(MemberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Profile profile(MemberId me) {
        return rows.profile(me);
    }

    /// Keeps a profile as it is now.
    public void keep(MemberId me, Profile profile) {
        rows.card(me, profile);
        rows.items(me, profile, clock.instant());
    }

    /// Members whose name has a word that begins so, accents and case aside; ten at the most. Two
    /// letters are needed.
    @Transactional(readOnly = true)
    public List<Card> find(String beginning) {
        return rows.find(beginning);
    }

    @Transactional(readOnly = true)
    public Optional<Card> card(MemberId member) {
        return rows.cardOf(member);
    }

    /// Language, time zone and theme of one's own pages and mails.
    ///
    /// @param theme `light`, `dark`, or null for what the device prefers
    public record Settings(
            String email, String locale, String zone, @Nullable String theme, DigestTimes digest) {}

    @Transactional(readOnly = true)
    public Settings settings(MemberId me) {
        return rows.settings(me);
    }

    public void choose(MemberId me, String locale, String zone, @Nullable String theme) {
        rows.choose(me, locale, zone, theme);
        replan(me);
    }

    /// When one wants the message of the day.
    public void choose(MemberId me, DigestTimes digest) {
        rows.choose(me, digest);
        replan(me);
    }

    private void replan(MemberId me) {
        var now = clock.instant();
        var settings = rows.settings(me);
        rows.replan(
                Ids.at(now), settings.digest().next(now, ZoneId.of(settings.zone())).orElse(null));
    }
}
