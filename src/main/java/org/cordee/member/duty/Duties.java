package org.cordee.member.duty;

import java.util.Collection;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.member.practice.Practices;
import org.springframework.stereotype.Service;

/// The duties of a member by the codes they say they have signed.
@Service
public class Duties {
    private final Practices practices;

    Duties(Practices practices) {
        this.practices = practices;
    }

    /// What their codes ask of a member at a moment; nothing where they chose none.
    public List<Duty> at(DutyMoment moment, MemberId me) {
        return at(moment, practices.career(me).codes());
    }

    /// @param codes as profiles keep them: `icf`, `emcc`, `ac`, `sfcoach`
    public static List<Duty> at(DutyMoment moment, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> EthicsCode.of(code).stream())
                .distinct()
                .sorted()
                .map(code -> new Duty(code, moment))
                .toList();
    }
}
