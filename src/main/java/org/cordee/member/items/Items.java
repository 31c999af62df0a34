package org.cordee.member.items;

import java.time.Clock;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.member.skill.Skills;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The four lists of one's profile.
@Service
@Transactional
public class Items {
    private final ItemRows rows;
    private final Skills skills;
    private final Clock clock;

    Items(ItemRows rows, Skills skills, Clock clock) {
        this.rows = rows;
        this.skills = skills;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Item> of(MemberId me, ItemList list) {
        return rows.of(me, list);
    }

    /// Keeps a list as it is now.
    public void keep(MemberId me, ItemList list, List<Item> items) {
        rows.keep(me, list, items, skills.all(), clock.instant());
    }
}
