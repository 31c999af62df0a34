package org.cordee.member.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.member.practice.Practice.Choice;
import org.cordee.member.practice.Practice.Code;
import org.cordee.member.practice.Practice.LevelStep;
import org.cordee.member.practice.Practice.Meeting;
import org.cordee.member.practice.Practice.Pick;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where one works and at what one is best, how one wants to meet, one's record and its codes.
@Service
@Transactional
public class Practices {
    private final PracticeRows rows;
    private final Clock clock;

    Practices(PracticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Choice> choices() {
        return rows.choices();
    }

    @Transactional(readOnly = true)
    public List<Code> codes() {
        return rows.codes();
    }

    @Transactional(readOnly = true)
    public List<LevelStep> levels() {
        return rows.levels();
    }

    @Transactional(readOnly = true)
    public Practice of(MemberId me) {
        return rows.of(me);
    }

    @Transactional(readOnly = true)
    public Career career(MemberId me) {
        return rows.career(me);
    }

    /// From 1 to 5, by the published table.
    @Transactional(readOnly = true)
    public int level() {
        return rows.level(today());
    }

    public void keep(MemberId me, String forehand, boolean online, List<Pick> picks) {
        rows.keep(me, forehand, online, picks);
    }

    public void keep(MemberId me, Meeting meeting) {
        rows.keep(me, meeting);
    }

    public void keep(MemberId me, Career career) {
        rows.keep(me, career, clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
