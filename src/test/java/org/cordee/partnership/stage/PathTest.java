package org.cordee.partnership.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.Agreement.Outcome;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.stage.PathStage.Door;
import org.cordee.partnership.stage.PathStage.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where each stage stands, from the agreements that stand or are open: written by hand.
class PathTest {
    private static final MemberId ONE = new MemberId(new UUID(1, 1));
    private static final MemberId OTHER = new MemberId(new UUID(2, 2));
    private static final Path.Terms TERMS =
            new Path.Terms() {
                @Override
                public StageText text(Agreement agreement) {
                    return new StageText(
                            agreement.terms(), "", List.of(), List.of(), List.of(), "");
                }

                @Override
                public String why(Agreement agreement) {
                    return "assez vu";
                }
            };

    /// Each agreement is kind@second, when all agreed; kind? is open.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "stage?,                                            Writing",
                "stage@1,                                           Waiting",
                "stage@1 stage?,                                    Waiting",
                "stage@1 stage-entry?,                              Waiting",
                "stage@1 stage-entry@2,                             Open 2",
                "stage@3 stage-entry@2,                             Open 2",
                "stage@1 stage-entry@2 stage-exit?,                 Open 2",
                "stage@1 stage-entry@2 stage-exit@3,                Passed 3",
                "stage@1 stage-entry@2 stage-stop@4,                Stopped 4",
                "stage@1 stage-entry@2 stage-exit@3 stage-stop@4,   Passed 3",
                "stage@1 stage-entry@2 stage-exit@5 stage-stop@4,   Stopped 4",
                "stage@1 stage-entry@2 stage-exit@5 stage-stop@5,   Passed 5",
                "stage-entry@2,                                     -"
            })
    void a_stage_stands_where_its_agreements_say(String agreements, @Nullable String expected) {
        var stages = path(1, agreements).stages();
        if (expected == null) {
            assertThat(stages).isEmpty();
        } else {
            assertThat(told(stages.getFirst().state())).isEqualTo(expected);
        }
    }

    @Test
    void stages_follow_one_another_in_the_order_in_which_they_were_written() {
        var path = path(List.of("stage@1 stage-entry@2 stage-exit@3", "stage@4", "stage?"));
        assertThat(path.stages()).extracting(PathStage::number).containsExactly(1, 2, 3);
        assertThat(path.present().orElseThrow().number()).isEqualTo(2);
        assertThat(path.isPresent(path.stages().get(1))).isTrue();
        assertThat(path.isPresent(path.stages().get(2))).isFalse();
    }

    /// Several may be open: each is where one is; the first that is open comes before one that
    /// waits.
    @Test
    void all_that_are_open_are_where_one_is() {
        var path =
                path(
                        List.of(
                                "stage@1",
                                "stage@1 stage-entry@2",
                                "stage@1 stage-entry@3",
                                "stage@1"));
        assertThat(path.present().orElseThrow().number()).isEqualTo(2);
        assertThat(path.stages().stream().map(path::isPresent).toList())
                .containsExactly(false, true, true, false);
        var over = path(List.of("stage@1 stage-entry@2 stage-exit@3"));
        assertThat(over.present()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1-5", "3, 1-5", "4, 2-6", "20, 18-22", "39, 36-40", "40, 36-40"})
    void a_few_are_shown_around_the_one_where_one_is(int present, String shown) {
        var each = new ArrayList<String>();
        for (int i = 1; i <= 40; i++) {
            each.add(i < present ? "stage@1 stage-entry@2 stage-exit@3" : "stage@1");
        }
        var around = path(each).around(5);
        assertThat(around.getFirst().number() + "-" + around.getLast().number()).isEqualTo(shown);
        assertThat(path(List.of("stage@1", "stage@1")).around(5)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1-20", "21, 21-40", "35, 35-40", "40, 40-40", "41, 1-20"})
    void a_page_begins_where_it_is_asked_to(int number, String shown) {
        var page = path(Collections.nCopies(40, "stage@1")).from(number, 20);
        assertThat(page.getFirst().number() + "-" + page.getLast().number()).isEqualTo(shown);
    }

    @Test
    void a_door_awaits_who_has_said_nothing_and_the_first_to_speak_is_followed() {
        var stage = path(1, "stage@1 stage-entry? stage-entry?").stages().getFirst();
        assertThat(stage.door(Door.ENTRY).orElseThrow().id().value().getMostSignificantBits())
                .isEqualTo(2);
        assertThat(stage.doorAwaiting(OTHER)).contains(Door.ENTRY);
        assertThat(stage.doorAwaiting(ONE)).isEmpty();
        assertThat(path(1, "stage?").stages().getFirst().textAwaits(OTHER)).isTrue();
        assertThat(path(1, "stage?").stages().getFirst().textAwaits(ONE)).isFalse();
    }

    private static Path path(int subject, String agreements) {
        return Path.of(agreements(subject, agreements), TERMS);
    }

    private static Path path(List<String> stages) {
        var all = new ArrayList<Agreement>();
        for (int i = 0; i < stages.size(); i++) {
            all.addAll(agreements(i + 1, stages.get(i)));
        }
        return Path.of(all, TERMS);
    }

    private static List<Agreement> agreements(int subject, String told) {
        var all = new ArrayList<Agreement>();
        for (var each : told.split("\\s+")) {
            var parts = each.split("[@?]");
            var at = each.contains("@") ? Instant.ofEpochSecond(Long.parseLong(parts[1])) : null;
            all.add(
                    new Agreement(
                            new AgreementId(new UUID(all.size() + 1L, subject)),
                            parts[0],
                            new UUID(0x1000L + subject, 0),
                            "{}",
                            ONE,
                            "Une",
                            Instant.EPOCH,
                            at,
                            at == null ? null : Outcome.AGREED,
                            null,
                            List.of(new Agreement.Voice(ONE, "Une", true, "", Instant.EPOCH))));
        }
        return all.stream().collect(Collectors.toUnmodifiableList());
    }

    private static String told(State state) {
        return switch (state) {
            case State.Writing _ -> "Writing";
            case State.Waiting _ -> "Waiting";
            case State.Open(var since) -> "Open " + since.getEpochSecond();
            case State.Passed(var at) -> "Passed " + at.getEpochSecond();
            case State.Stopped(var at, var why) -> "Stopped " + at.getEpochSecond();
        };
    }
}
