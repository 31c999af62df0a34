package org.cordee.member.practice;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.member.practice.Practice.Kind;
import org.cordee.member.practice.Practice.Meeting;
import org.cordee.member.practice.Practice.Pick;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's positioning, how one wants to meet and one's record, to write.
@Controller
class PracticePages {
    static final int LONGEST_FOREHAND = 200;

    private final Practices practices;
    private final Templates templates;

    PracticePages(Practices practices, Templates templates) {
        this.practices = practices;
        this.templates = templates;
    }

    @GetMapping("/profile/positioning")
    View positioning(MemberId me) {
        return Html.ok(
                templates.memberPracticePositioning(
                        practices.of(me), practices.choices(), LONGEST_FOREHAND));
    }

    @PostMapping("/profile/positioning")
    View keepPositioning(
            MemberId me,
            @RequestParam(defaultValue = "") String forehand,
            @RequestParam(defaultValue = "false") boolean online,
            HttpServletRequest form) {
        var choices = practices.choices();
        var picks = new ArrayList<Pick>();
        for (var kind : Kind.values()) {
            for (var key : values(form, kind.key())) {
                // Nobody types a key: what is not on the list was not chosen here.
                if (choices.stream().anyMatch(one -> one.kind() == kind && one.key().equals(key))) {
                    picks.add(new Pick(kind, key));
                }
            }
        }
        var said = Typed.line(forehand);
        if (Typed.length(said) > LONGEST_FOREHAND) {
            return Html.unprocessable(
                    templates.memberPracticePositioning(
                            new Practice(said, picks, online, practices.of(me).meeting()),
                            choices,
                            LONGEST_FOREHAND));
        }
        practices.keep(me, said, online, picks);
        return Html.seeOther("/profile", "member.profile.kept");
    }

    @GetMapping("/profile/meeting")
    View meeting(MemberId me) {
        return Html.ok(
                templates.memberPracticeMeeting(practices.of(me).meeting(), practices.level()));
    }

    @PostMapping("/profile/meeting")
    View keepMeeting(
            MemberId me,
            @RequestParam(defaultValue = "false") boolean looking,
            @RequestParam(defaultValue = "2") String introductions,
            @RequestParam(defaultValue = "1") String window) {
        practices.keep(
                me,
                new Meeting(
                        looking,
                        chosen(introductions, Meeting.MOST_INTRODUCTIONS, 2),
                        chosen(window, Meeting.WIDEST, 1)));
        return Html.seeOther("/profile", "member.profile.kept");
    }

    @GetMapping("/profile/record")
    View record(MemberId me) {
        return Html.ok(
                templates.memberPracticeRecord(
                        CareerForm.of(practices.career(me)), practices.codes(), practices.level()));
    }

    @PostMapping("/profile/record")
    View keepRecord(
            MemberId me,
            @RequestParam(defaultValue = "") String training,
            @RequestParam(defaultValue = "") String trainingHours,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String credentials,
            @RequestParam(defaultValue = "") String supervision,
            @RequestParam(defaultValue = "") String living,
            HttpServletRequest form) {
        var codes = practices.codes();
        var typed =
                new CareerForm(
                                Typed.text(training),
                                Typed.line(trainingHours),
                                Typed.line(since),
                                Typed.line(hours),
                                Typed.text(credentials),
                                supervision,
                                living,
                                Set.copyOf(values(form, "code")),
                                Map.of())
                        .checked(practices.today().getYear(), codes);
        if (!typed.refusals().isEmpty()) {
            return Html.unprocessable(
                    templates.memberPracticeRecord(typed, codes, practices.level()));
        }
        practices.keep(me, typed.career());
        return Html.seeOther("/profile", "member.profile.kept");
    }

    private static int chosen(String typed, int most, int otherwise) {
        return typed.matches("\\d") && Integer.parseInt(typed) <= most
                ? Integer.parseInt(typed)
                : otherwise;
    }

    private static List<String> values(HttpServletRequest form, String name) {
        var values = form.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).distinct().toList();
    }
}
