package org.cordee.partnership.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;

/// A season, the rule that spoke for it and what it spoke from, in words. Always a hypothesis.
public final class SeasonWords {

    /// « Une saison de crise, qui vaut d’être traversée ».
    public static String title(Locale language, Season season) {
        return switch (season) {
            case SILENCE -> Words.say(language, "pulse.season.silence.title");
            case SETTING_OUT -> Words.say(language, "pulse.season.setting-out.title");
            case CRISIS -> Words.say(language, "pulse.season.crisis.title");
            case EUPHORIA -> Words.say(language, "pulse.season.euphoria.title");
            case FLAGGING -> Words.say(language, "pulse.season.flagging.title");
            case PERFORMANCE -> Words.say(language, "pulse.season.performance.title");
            case STEADY -> Words.say(language, "pulse.season.steady.title");
        };
    }

    /// « Crise ».
    public static String name(Season season) {
        return switch (season) {
            case SILENCE -> Words.say("pulse.season.silence");
            case SETTING_OUT -> Words.say("pulse.season.setting-out");
            case CRISIS -> Words.say("pulse.season.crisis");
            case EUPHORIA -> Words.say("pulse.season.euphoria");
            case FLAGGING -> Words.say("pulse.season.flagging");
            case PERFORMANCE -> Words.say("pulse.season.performance");
            case STEADY -> Words.say("pulse.season.steady");
        };
    }

    /// What helps in it, in a few sentences of ours.
    public static List<String> guide(Season season) {
        return switch (season) {
            case SILENCE ->
                    List.of(
                            Words.say("pulse.season.silence.guide"),
                            Words.say("pulse.season.silence.guide.how"));
            case SETTING_OUT ->
                    List.of(
                            Words.say("pulse.season.setting-out.guide"),
                            Words.say("pulse.season.setting-out.guide.how"));
            case CRISIS ->
                    List.of(
                            Words.say("pulse.season.crisis.guide"),
                            Words.say("pulse.season.crisis.guide.how"));
            case EUPHORIA ->
                    List.of(
                            Words.say("pulse.season.euphoria.guide"),
                            Words.say("pulse.season.euphoria.guide.how"));
            case FLAGGING ->
                    List.of(
                            Words.say("pulse.season.flagging.guide"),
                            Words.say("pulse.season.flagging.guide.how"));
            case PERFORMANCE ->
                    List.of(
                            Words.say("pulse.season.performance.guide"),
                            Words.say("pulse.season.performance.guide.how"));
            case STEADY ->
                    List.of(
                            Words.say("pulse.season.steady.guide"),
                            Words.say("pulse.season.steady.guide.how"));
        };
    }

    /// What the rule that fired has seen, a sentence each.
    public static List<String> evidence(Ground ground, Map<MemberId, String> names) {
        return switch (ground) {
            case Ground.Silent(var parties) ->
                    parties.stream()
                            .map(silence ->
                                    Words.say(
                                            "pulse.season.seen.silence",
                                            "name",
                                            name(silence.party(), names),
                                            "n",
                                            silence.missed(),
                                            "day",
                                            Dates.day(silence.since())))
                            .toList();
            case Ground.Young(var pulses) ->
                    List.of(Words.say("pulse.season.seen.young", "n", pulses));
            case Ground.Dropped(var parties) ->
                    parties.stream()
                            .map(drop ->
                                    Words.say(
                                            "pulse.season.seen.drop",
                                            "name",
                                            name(drop.party(), names),
                                            "value",
                                            drop.value(),
                                            "usual",
                                            drop.own().median()))
                            .toList();
            case Ground.Apart(var gap) -> {
                var seen = new ArrayList<String>();
                seen.add(Words.say("pulse.season.seen.gap", "points", gap.points()));
                if (gap.usual().isPresent()) {
                    seen.add(
                            Words.say(
                                    "pulse.season.seen.gap.usual",
                                    "usual",
                                    gap.usual().getAsDouble()));
                }
                yield seen;
            }
            case Ground.Signalled(var open) ->
                    open.stream()
                            .map(signal ->
                                    Words.say(
                                            "pulse.season.seen.signal",
                                            "kind",
                                            name(signal.kind()),
                                            "day",
                                            Dates.day(signal.from())))
                            .toList();
            case Ground.Elated(var means, var kept) ->
                    List.of(
                            means(means),
                            Words.say(
                                    "pulse.season.seen.kept",
                                    "kept",
                                    kept.kept(),
                                    "due",
                                    kept.due(),
                                    "days",
                                    Ground.Kept.DAYS));
            case Ground.Lower(var shift, var mean) ->
                    List.of(
                            Words.say(
                                    "pulse.season.seen.shift",
                                    "day",
                                    Dates.day(shift.since()),
                                    "before",
                                    shift.meanBefore(),
                                    "after",
                                    shift.meanAfter()),
                            Words.say("pulse.season.seen.mean", "mean", mean));
            case Ground.Thriving(var means, var gap, var kept) ->
                    List.of(
                            means(means),
                            Words.say("pulse.season.seen.near", "points", gap),
                            Words.say(
                                    "pulse.season.seen.kept",
                                    "kept",
                                    kept.kept(),
                                    "due",
                                    kept.due(),
                                    "days",
                                    Ground.Kept.DAYS));
            case Ground.Plain(var mean, var gap) ->
                    List.of(
                            Words.say("pulse.season.seen.plain"),
                            Words.say("pulse.season.seen.mean", "mean", mean),
                            Words.say("pulse.season.seen.near", "points", gap));
        };
    }

    private static String means(List<Double> means) {
        return Words.say(
                "pulse.season.seen.means",
                "means",
                Names.list(
                        means.stream().map(mean -> Words.say("pulse.figure", "n", mean)).toList()));
    }

    /// « la valeur du travail ».
    public static String name(OpenSignal.Kind kind) {
        return switch (kind) {
            case DEFECTION -> Words.say("pulse.season.signal.defection");
            case VALUE -> Words.say("pulse.season.signal.value");
            case RESULTS -> Words.say("pulse.season.signal.results");
            case WIN_WIN -> Words.say("pulse.season.signal.win-win");
        };
    }

    private static String name(MemberId party, Map<MemberId, String> names) {
        return names.getOrDefault(party, Words.say("pulse.somebody"));
    }

    private SeasonWords() {}
}
