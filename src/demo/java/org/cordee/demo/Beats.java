package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.demo.Rope.Opened;
import org.cordee.partnership.pulse.PulseForm;
import org.cordee.partnership.pulse.Pulses;
import org.cordee.partnership.pulse.Question;
import org.cordee.partnership.pulse.Rhythm;
import org.springframework.stereotype.Component;

/// The pulses of the invented people: how it went, a fortnight after another.
@Component
class Beats {
    static final int FORTNIGHT = 14;
    private static final int PULSES = 5;

    /// The last one opened so many days ago: no news any more, and the next is still to come.
    static final int LAST = 9;

    /// What one of them set for the six questions, and wrote.
    record Said(String knots, String line) {}

    private static final List<Said> HERS =
            List.of(
                    new Said("666656", "Un départ léger, et juste."),
                    new Said("666665", ""),
                    new Said("656655", "La proposition de Voiron avance."),
                    new Said("545443", "Je porte seule les rendez-vous, ces temps-ci."),
                    new Said("434333", "J’ai besoin qu’on se parle."));
    private static final List<Said> HIS =
            List.of(
                    new Said("665666", ""),
                    new Said("666666", "J’apprends beaucoup."),
                    new Said("666656", ""),
                    new Said("666656", "De belles journées chez le client."),
                    new Said("666666", ""));

    private final Sittings sittings;
    private final Pulses pulses;

    Beats(Sittings sittings, Pulses pulses) {
        this.sittings = sittings;
        this.pulses = pulses;
    }

    /// Five that opened, further and further apart.
    void apart(Opened room, Calendar calendar) {
        agree(
                room,
                HELENE,
                calendar.at(68, "18:05"),
                IDRIS,
                calendar.at(67, "07:55"),
                new Rhythm(FORTNIGHT, calendar.day(-daysAgo(0)), 5));
        for (int i = 0; i < PULSES; i++) {
            answer(room, calendar, IDRIS, daysAgo(i), "08:10", HIS.get(i));
            answer(room, calendar, HELENE, daysAgo(i), "19:20", HERS.get(i));
        }
    }

    /// One proposes a rhythm, the other says yes.
    void agree(
            Opened room,
            Invented one,
            Instant proposed,
            Invented other,
            Instant agreed,
            Rhythm rhythm) {
        sittings.sit(
                one,
                proposed,
                me -> {
                    var beat = pulses.view(viewer(me), room.id(), null, null).beat();
                    return beat.standing() == null && beat.proposed().isEmpty()
                            ? pulses.propose(me, room.id(), UUID.randomUUID(), rhythm, null)
                            : beat;
                });
        sittings.sit(
                other,
                agreed,
                me -> {
                    var beat = pulses.view(viewer(me), room.id(), null, null).beat();
                    beat.proposed()
                            .forEach(told ->
                                    pulses.say(me, room.id(), told.agreement().id(), true, ""));
                    return beat;
                });
    }

    /// Answers the pulse of that day.
    void answer(Opened room, Calendar calendar, Invented who, int daysAgo, String time, Said said) {
        sittings.sit(
                who,
                calendar.at(daysAgo, time),
                me -> pulses.answer(viewer(me), room.id(), form(calendar, daysAgo, said)));
    }

    private static int daysAgo(int nth) {
        return (PULSES - 1 - nth) * FORTNIGHT + LAST;
    }

    private static PulseForm form(Calendar calendar, int daysAgo, Said said) {
        var fields =
                new java.util.HashMap<String, String>(
                        Map.of(
                                "day",
                                calendar.day(-daysAgo).toString(),
                                Question.LINE,
                                said.line()));
        for (var question : Question.values()) {
            fields.put(
                    question.key(),
                    said.knots().substring(question.ordinal(), question.ordinal() + 1));
        }
        return PulseForm.of(fields::get);
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
