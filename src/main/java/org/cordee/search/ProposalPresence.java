package org.cordee.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.search.ProposalRows.Waiting;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// What Cordée proposes, once for all of it, and each with whom it is mutual.
@Component
class ProposalPresence implements Presence {
    /// So many are named; of more it is said how many.
    private static final int NAMED = 3;

    private final Proposals proposals;

    ProposalPresence(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        var language = viewer.locale();
        var waiting = proposals.waiting(viewer.id());
        var calls = new ArrayList<Call>();
        waiting.stream().filter(Waiting::met).map(one -> met(language, one)).forEach(calls::add);
        var asked = waiting.stream().filter(one -> !one.met()).toList();
        if (!asked.isEmpty()) {
            calls.add(asked(language, asked));
        }
        return calls;
    }

    private static Call met(Locale language, Waiting one) {
        return new Call(
                Liveliness.ALIVE,
                "rencontrer",
                Words.say(language, "affinity.call.met"),
                Words.say(language, "affinity.call.met.note"),
                Words.say(language, "affinity.call.met.title", "name", one.name()),
                "/affinities/" + one.other(),
                Words.say(language, "affinity.call.met.action"));
    }

    private static Call asked(Locale language, List<Waiting> asked) {
        var names = asked.stream().map(Waiting::name).toList();
        return new Call(
                Liveliness.WARM,
                "rencontrer",
                Words.say(language, "affinity.call.asked"),
                Words.say(language, "affinity.call.asked.note"),
                names.size() > NAMED
                        ? Words.say(language, "affinity.call.asked.many", "n", names.size())
                        : Words.say(
                                language,
                                "affinity.call.asked.title",
                                "names",
                                Names.list(language, names)),
                "/affinities",
                Words.say(language, "affinity.call.asked.action"),
                asked.stream()
                        .map(one -> Weeks.lastDay(one.week()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
