package org.cordee.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.jspecify.annotations.Nullable;

/// A page in one of its states, and how somebody gets there.
///
/// @param state as `data-page` and `data-state` say it
/// @param status of the answer
record Scene(
        String name,
        String state,
        int status,
        @Nullable Walker who,
        BiConsumer<Page, String> opening) {

    /// Every page and every state of it that a member can meet.
    static List<Scene> all(World world) {
        var scenes = new ArrayList<Scene>();
        var nobody = (Walker) null;
        scenes.add(at("door", "sign-in", nobody, "/"));
        scenes.add(
                new Scene(
                        "door-unfit",
                        "sign-in:unfit",
                        422,
                        nobody,
                        (page, base) -> {
                            page.navigate(base + "/sign-in");
                            page.fill("#email", "anne@@pages");
                            page.click("main button[type=submit]");
                        }));
        scenes.add(at("sent", "sign-in:sent", nobody, "/sign-in/sent"));
        scenes.add(
                new Scene(
                        "link-here",
                        "sign-in-link:here",
                        200,
                        nobody,
                        (page, base) -> {
                            var address = world.address("here");
                            page.navigate(base + "/sign-in");
                            page.fill("#email", address);
                            page.click("main button[type=submit]");
                            page.navigate(
                                    base + World.path(Outbox.take("sign-in", address).link()));
                        }));
        scenes.add(
                new Scene(
                        "link-elsewhere",
                        "sign-in-link:elsewhere",
                        200,
                        nobody,
                        (page, base) -> {
                            var address = world.address("elsewhere");
                            world.calm.post("/sign-in", "email", address);
                            page.navigate(
                                    base + World.path(Outbox.take("sign-in", address).link()));
                        }));
        scenes.add(at("link-gone", "sign-in-link:gone", 410, nobody, "/sign-in/nothing-of-ours"));
        scenes.add(at("welcome-1", "welcome:step-1", world.fresh, "/welcome"));
        scenes.add(
                new Scene(
                        "welcome-1-unfit",
                        "welcome:step-1",
                        422,
                        world.fresh,
                        (page, base) -> {
                            page.navigate(base + "/welcome");
                            page.click("main .btn--primary");
                        }));
        scenes.add(at("welcome-2", "welcome:step-2", world.calm, "/welcome/2"));
        scenes.add(at("welcome-3", "welcome:step-3", world.calm, "/welcome/3"));
        scenes.add(at("today-empty", "today:empty", world.calm, "/today"));
        scenes.add(at("today-full", "today:full", world.anne, "/today"));
        scenes.add(at("today-invited", "today:full", world.dora, "/today"));
        scenes.add(at("today-opened", "today:full", world.basile, "/today"));
        scenes.add(at("profile", "profile", world.anne, "/profile"));
        scenes.add(at("profile-as", "profile:as-members", world.anne, "/profile?as=members"));
        scenes.add(at("profile-empty", "profile", world.calm, "/profile"));
        scenes.add(at("profile-card", "card", world.anne, "/profile/card"));
        scenes.add(
                sent(
                        "card-unfit",
                        "card:unfit",
                        422,
                        world.calm,
                        "/profile/card",
                        Map.of("name", "")));
        scenes.add(at("items", "items:offers", world.anne, "/profile/items/offers"));
        scenes.add(
                sent(
                        "items-unfit",
                        "items:unfit",
                        422,
                        world.calm,
                        "/profile/items/searches",
                        Map.of("words", "long ".repeat(60), "skill", "médiation familiale")));
        scenes.add(at("positioning", "positioning", world.anne, "/profile/positioning"));
        scenes.add(at("meeting", "meeting", world.anne, "/profile/meeting"));
        scenes.add(at("record", "record", world.anne, "/profile/record"));
        scenes.add(at("visibility", "visibility", world.anne, "/profile/visibility"));
        scenes.add(at("posture", "posture", world.calm, "/profile/posture"));
        scenes.add(at("posture-answered", "posture:answered", world.anne, "/profile/posture"));
        scenes.add(at("skills", "skills", world.anne, "/skills"));
        scenes.add(at("level", "rule:level", world.anne, "/rules/level"));
        scenes.add(at("settings", "settings", world.anne, "/settings"));
        scenes.add(
                sent(
                        "settings-unfit",
                        "settings:unfit",
                        422,
                        world.anne,
                        "/settings",
                        Map.of("language", world.tongue.code, "theme", "", "zone", "Ailleurs")));
        scenes.add(at("contacts", "contacts", world.anne, "/contacts"));
        scenes.add(at("contacts-empty", "contacts:empty", world.calm, "/contacts"));
        scenes.add(at("contact", "contact:open", world.anne, world.contact));
        scenes.add(at("encounters", "encounters", world.anne, "/encounters"));
        scenes.add(at("encounters-empty", "encounters:empty", world.calm, "/encounters"));
        scenes.add(at("encounter-new", "encounter-new", world.calm, "/encounters/new"));
        scenes.add(
                sent(
                        "encounter-unfit",
                        "encounter-new:unfit",
                        422,
                        world.anne,
                        "/encounters/new",
                        Map.of("who", "Gasp", "metOn", "2199-01-01")));
        scenes.add(at("encounter", "encounter:open", world.anne, world.encounter));
        scenes.add(at("advice", "advice:due", world.anne, "/advice"));
        scenes.add(at("advice-empty", "advice:empty", world.calm, "/advice"));
        scenes.add(
                sent(
                        "advice-unfit",
                        "advice-new:unfit",
                        422,
                        world.anne,
                        "/advice/new",
                        Map.of("who", "Gasp", "again", "on", "lookOn", "2020-01-01")));
        scenes.add(at("advice-one", "advice-one:open", world.anne, world.advice));
        scenes.add(at("captures", "captures:waiting", world.anne, "/captures"));
        scenes.add(at("capture", "capture:encounter", world.anne, world.capture));
        scenes.add(at("gestures", "gestures:gave", world.anne, "/gestures"));
        scenes.add(at("gestures-empty", "gestures:empty", world.calm, "/gestures?side=received"));
        scenes.add(at("gesture", "gesture:noted", world.anne, world.gesture));
        scenes.add(
                sent(
                        "gesture-unfit",
                        "gesture-new:unfit",
                        422,
                        world.anne,
                        "/gestures/new",
                        Map.of("who", "Gasp", "day", "2199-01-01")));
        scenes.add(at("circles", "circles", world.anne, "/circles"));
        scenes.add(at("circles-empty", "circles:empty", world.calm, "/circles"));
        scenes.add(at("circle-new", "circle-new", world.calm, "/circles/new"));
        scenes.add(
                sent(
                        "circle-new-unfit",
                        "circle-new:unfit",
                        422,
                        world.calm,
                        "/circles/new",
                        Map.of("name", "", "vouchers", "beaucoup")));
        scenes.add(at("circle", "circle:door", world.anne, world.circle));
        scenes.add(
                sent(
                        "circle-unfit",
                        "circle:unfit",
                        422,
                        world.basile,
                        world.circle + "/part",
                        Map.of("brings", "", "seeks", "")));
        scenes.add(at("circle-frame", "circle-frame", world.anne, world.circle + "/frame"));
        scenes.add(
                sent(
                        "circle-frame-unfit",
                        "circle-frame:unfit",
                        422,
                        world.anne,
                        world.circle + "/frame",
                        Map.of("name", "", "version", "1")));
        scenes.add(
                at(
                        "circle-charter",
                        "circle-charter:signed",
                        world.anne,
                        world.circle + "/charter"));
        scenes.add(
                sent(
                        "circle-charter-unfit",
                        "circle-charter:unfit",
                        422,
                        world.anne,
                        world.circle + "/charter",
                        Map.of("words", "", "after", "1")));
        scenes.add(at("circle-door-open", "circle-door:open", world.calm, world.circle + "/door"));
        scenes.add(at("circle-door-invited", "circle-door:invited", world.dora, world.circle));
        scenes.add(at("circle-door-waiting", "circle-door:waiting", world.claire, world.circle));
        scenes.add(
                sent(
                        "circle-door-unfit",
                        "circle-door:unfit",
                        422,
                        world.dora,
                        world.circle + "/door",
                        Map.of("brings", "", "seeks", "")));
        scenes.add(
                at(
                        "circle-invitations",
                        "circle-invitations",
                        world.basile,
                        world.circle + "/invitations?name=Ys"));
        scenes.add(
                sent(
                        "circle-invitations-unfit",
                        "circle-invitations:unfit",
                        422,
                        world.basile,
                        world.circle + "/invitations",
                        Map.of("name", "Ys")));
        practices(scenes, world);
        actions(scenes, world);
        vault(scenes, world);
        coaching(scenes, world);
        sessions(scenes, world);
        proposals(scenes, world);
        scenes.add(at("feedback", "feedback:waiting", world.anne, "/feedback"));
        scenes.add(at("feedback-empty", "feedback:empty", world.calm, "/feedback"));
        scenes.add(at("feedback-closed", "feedback-one:closed", world.anne, world.feedback));
        scenes.add(at("feedback-given", "feedback-one:given", world.basile, world.feedback));
        scenes.add(at("feedback-asked", "feedback-one:asked", world.basile, world.asked));
        scenes.add(
                sent(
                        "feedback-unfit",
                        "feedback-new:unfit",
                        422,
                        world.anne,
                        "/feedback/new",
                        Map.of("words", "Écrire à direction@laiterie.example", "kind", "gold")));
        scenes.add(at("helm", "helm:calm", world.anne, "/helm"));
        scenes.add(at("helm-one", "helm-one:open", world.anne, world.helm));
        scenes.add(at("rule-helm", "rule:helm", world.anne, "/rules/helm"));
        scenes.add(at("channels", "channels:due", world.anne, "/channels"));
        scenes.add(at("channels-empty", "channels:empty", world.calm, "/channels"));
        scenes.add(
                sent(
                        "channel-unfit",
                        "channel-new:unfit",
                        422,
                        world.anne,
                        "/channels/new",
                        Map.of("who", "Gasp", "way", "through", "euros", "-5")));
        scenes.add(at("channel-one", "channel-one:open", world.anne, world.lead));
        scenes.add(at("chains", "encounter-chains", world.anne, "/encounters/chains"));
        scenes.add(at("chains-empty", "encounter-chains:empty", world.calm, "/encounters/chains"));
        scenes.add(
                at("merging", "contact-merging", world.anne, world.contact + "/merging?words=y"));
        scenes.add(at("opportunities", "opportunities:waiting", world.anne, "/opportunities"));
        scenes.add(at("opportunities-empty", "opportunities:empty", world.calm, "/opportunities"));
        scenes.add(
                sent(
                        "opportunities-unfit",
                        "opportunities:unfit",
                        422,
                        world.anne,
                        "/opportunities",
                        Map.of(
                                "words",
                                "Écrire à qui.de.droit@laiterie.example, voir www.laiterie.example, ou demander Sophie Jorlandais, à Trégastel")));
        scenes.add(
                sent(
                        "opportunities-kept",
                        "opportunities:unfit",
                        422,
                        world.anne,
                        "/opportunities",
                        Map.of(
                                "words",
                                "Demander Sophie Jorlandais, à Trégastel",
                                "guard.words.1",
                                "Sophie Jorlandais",
                                "guard.words.1.why",
                                "agreed",
                                "guard.words.2",
                                "Trégastel",
                                "guard.words.2.why",
                                "own_words")));
        scenes.add(at("guard-words", "guard-words", world.keeper, "/guard/words"));
        scenes.add(
                sent(
                        "guard-words-unfit",
                        "guard-words:unfit",
                        422,
                        world.keeper,
                        "/guard/words",
                        Map.of("word", "un deux trois quatre cinq")));
        scenes.add(at("opportunity", "opportunity:fresh", world.basile, world.heard));
        scenes.add(
                at(
                        "opportunity-received",
                        "opportunity-received:waiting",
                        world.anne,
                        world.reached));
        scenes.add(
                at(
                        "opportunity-further",
                        "opportunity-further",
                        world.anne,
                        world.reached + "/passes"));
        scenes.add(at("opportunity-mail", "opportunity-mail:present", nobody, world.passing));
        scenes.add(at("rule-opportunity", "rule:opportunity", world.anne, "/rules/opportunity"));
        scenes.add(at("watch", "watch", world.anne, "/opportunities/watch"));
        scenes.add(at("watch-empty", "watch:empty", world.calm, "/opportunities/watch"));
        scenes.add(at("watch-one", "watch-one", world.anne, world.watched));
        scenes.add(at("introductions", "introductions", world.anne, "/introductions"));
        scenes.add(at("introductions-empty", "introductions:empty", world.calm, "/introductions"));
        scenes.add(at("introduction", "introduction:open", world.anne, world.introduction));
        scenes.add(
                sent(
                        "introduction-unfit",
                        "introduction-new:unfit",
                        422,
                        world.anne,
                        "/introductions/new",
                        Map.of(
                                "first",
                                "Gasp",
                                "first.email",
                                "nulle part",
                                "second.reason",
                                "Un mot déjà écrit",
                                "fee",
                                "agreed")));
        scenes.add(at("introduction-mail", "introduction-mail:yes", nobody, world.asking));
        scenes.add(at("introduction-quiet", "introduction-mail:asked", nobody, world.quiet));
        scenes.add(at("ties", "ties", world.anne, "/ties"));
        scenes.add(at("ties-empty", "ties:empty", world.calm, "/ties"));
        scenes.add(at("import", "contact-imports", world.anne, "/contacts/imports"));
        scenes.add(at("import-preview", "contact-import:preview", world.anne, world.preview));
        scenes.add(
                at("import-unreadable", "contact-import:unreadable", world.anne, world.unreadable));
        scenes.add(at("import-applied", "contact-import:applied", world.anne, world.applied));
        scenes.add(at("rooms", "partnerships", world.anne, "/partnerships"));
        scenes.add(at("rooms-empty", "partnerships:empty", world.calm, "/partnerships"));
        scenes.add(at("new", "partnership-new", world.calm, "/partnerships/new"));
        scenes.add(
                sent(
                        "new-unfit",
                        "partnership-new:unfit",
                        422,
                        world.calm,
                        "/partnerships",
                        Map.of("purpose", "", "exchangeOn", "2020-01-01")));
        scenes.add(
                at(
                        "people",
                        "partnership-people",
                        world.anne,
                        world.writing + "/people?name=Dora"));
        scenes.add(
                sent(
                        "people-unfit",
                        "partnership-people:unfit",
                        422,
                        world.anne,
                        world.alone + "/invitations",
                        Map.of("name", "", "email", "nowhere")));
        scenes.add(at("envelope", "invitation:sealed", nobody, world.envelope));
        scenes.add(at("envelope-other", "invitation:other-address", world.dora, world.envelope));
        scenes.add(at("envelope-gone", "invitation:gone", 410, nobody, "/i/nothing-of-ours"));
        scenes.add(at("invitation", "invitation:open", world.dora, world.invitation));
        scenes.add(at("room", "partnership:open", world.anne, world.writing));
        scenes.add(at("room-alone", "partnership:open", world.anne, world.alone));
        scenes.add(at("room-revealed", "partnership:open", world.basile, world.revealed));
        scenes.add(at("room-left", "partnership:left", world.claire, world.closed));
        scenes.add(at("exit", "exit:before", world.basile, world.revealed + "/exit"));
        scenes.add(at("exit-under-way", "exit:under-way", world.basile, world.parting + "/exit"));
        scenes.add(at("exit-closed", "exit:closed", world.basile, world.parted + "/exit"));
        scenes.add(
                at("people-asked", "partnership-people", world.basile, world.revealed + "/people"));
        scenes.add(expectations("writing", "writing", world.anne, world.writing));
        scenes.add(expectations("writing-alone", "writing", world.anne, world.alone));
        scenes.add(
                sent(
                        "writing-too-long",
                        "expectations:writing",
                        422,
                        world.anne,
                        world.alone + "/expectations/draft",
                        Map.of("words.fear", "z".repeat(20_001), "version.fear", "0")));
        scenes.add(expectations("waiting", "waiting", world.basile, world.writing));
        scenes.add(expectations("waiting-all", "waiting", world.basile, world.allSealed));
        scenes.add(expectations("overdue", "overdue", world.anne, world.overdue));
        scenes.add(expectations("writing-overdue", "overdue", world.basile, world.overdue));
        scenes.add(expectations("revealed", "revealed", world.anne, world.revealed));
        scenes.add(expectations("idle-closed", "idle", world.anne, world.closed));
        scenes.add(expectations("idle-ran-out", "idle", world.anne, world.ranOut));
        scenes.add(
                sent(
                        "crossed",
                        "expectations:crossed",
                        409,
                        world.anne,
                        world.writing + "/expectations/draft",
                        Map.of(
                                "words.expect",
                                "Un autre texte, écrit ailleurs\nEn deux lignes",
                                "version.expect",
                                "0")));
        scenes.add(
                sent(
                        "not-open",
                        "expectations:not-open",
                        409,
                        world.basile,
                        world.writing + "/expectations/draft",
                        Map.of("words.expect", "Trop tard\nMais écrit", "version.expect", "1")));
        scenes.add(at("pulse", "pulse:asked", world.anne, world.pulsing + "/pulse"));
        scenes.add(at("pulse-waiting", "pulse:waiting", world.basile, world.pulsing + "/pulse"));
        scenes.add(at("pulse-opened", "pulse:opened", world.anne, world.beaten + "/pulse"));
        scenes.add(at("rule", "rule:season", world.anne, "/rules/season"));
        scenes.add(at("mail-gone", "mail:gone", 410, nobody, "/m/nothing-of-ours"));
        scenes.add(at("stages", "stages:path", world.anne, world.walked + "/stages"));
        scenes.add(at("stage", "stage:open", world.anne, world.stage));
        scenes.add(at("affinities", "affinities:proposed", world.seeker, "/affinities"));
        scenes.add(at("affinities-found", "affinities:found", world.finder, "/affinities"));
        scenes.add(at("affinity-met", "affinity:met", world.seeker, world.metWith));
        scenes.add(at("member", "member", world.seeker, world.sought));
        scenes.add(at("rule-affinity", "rule:affinity", world.seeker, "/rules/affinity"));
        scenes.add(at("codes", "codes", world.seeker, "/codes"));
        scenes.add(at("affinities-absent", "affinities:absent", world.calm, "/affinities"));
        scenes.add(at("loops-empty", "loops:empty", world.calm, "/gestures/loops"));
        scenes.add(at("loops", "loops:told", world.looped, "/gestures/loops"));
        scenes.add(at("network", "network:few", world.calm, "/gestures/network"));
        scenes.add(at("map", "map:drawn", world.looped, "/map"));
        scenes.add(at("signals", "signals:open", world.anne, world.talked + "/signals"));
        scenes.add(at("signals-none", "signals:none", world.anne, world.walked + "/signals"));
        scenes.add(
                sent(
                        "stage-writing-unfit",
                        "stage-writing:again",
                        422,
                        world.anne,
                        world.walked + "/stages",
                        Map.of("name", "", "gives", "Un jour", "entry", "x".repeat(201))));
        scenes.add(at("partner-page", "partner-page:shown", nobody, world.publicPage));
        scenes.add(
                at("public-page", "public-page:awaits-you", world.anne, world.revealed + "/page"));
        scenes.add(at("charter-none", "charter:none", world.anne, world.overdue + "/charter"));
        scenes.add(
                at(
                        "charter",
                        "charter:in-force-proposed",
                        world.anne,
                        world.revealed + "/charter"));
        scenes.add(
                at(
                        "charter-writing",
                        "charter-writing:writing",
                        world.anne,
                        world.revealed + "/charter/proposals/new?answering=" + world.proposal));
        scenes.add(
                sent(
                        "charter-writing-unfit",
                        "charter-writing:unfit",
                        422,
                        world.basile,
                        world.overdue + "/charter/proposals",
                        Map.of("base", "0", "words.vision", "z".repeat(6001))));
        scenes.add(
                sent(
                        "proposal-changed",
                        "proposal:changed",
                        409,
                        world.anne,
                        world.revealed + "/charter/acceptances",
                        Map.of(
                                "proposal",
                                world.proposal,
                                "base",
                                "0",
                                "fingerprint",
                                world.fingerprint)));
        scenes.add(
                at(
                        "proposals",
                        "proposals:listed",
                        world.anne,
                        world.revealed + "/charter/proposals"));
        scenes.add(
                at(
                        "versions",
                        "versions:listed",
                        world.anne,
                        world.revealed + "/charter/versions"));
        scenes.add(
                at(
                        "version",
                        "version:in-force",
                        world.anne,
                        world.revealed + "/charter/versions/1"));
        scenes.add(at("work", "work:noted", world.anne, world.revealed + "/work"));
        scenes.add(
                at(
                        "work-terms-form",
                        "work-terms-form:new",
                        world.anne,
                        world.revealed + "/terms/new"));
        scenes.add(
                at(
                        "complementarities",
                        "complementarities:brought",
                        world.anne,
                        world.revealed + "/complementarities"));
        scenes.add(
                at("pre-mortem", "pre-mortem:writing", world.anne, world.revealed + "/pre-mortem"));
        scenes.add(
                at(
                        "accompaniment-none",
                        "accompaniment:none",
                        world.anne,
                        world.overdue + "/accompaniment?name=Dora"));
        scenes.add(
                at(
                        "accompaniment",
                        "accompaniment:standing",
                        world.anne,
                        world.revealed + "/accompaniment"));
        scenes.add(
                at(
                        "accompanying",
                        "accompaniment:accompanying",
                        world.dora,
                        world.revealed + "/accompaniment"));
        scenes.add(
                sent(
                        "session-unfit",
                        "accompaniment:unfit",
                        422,
                        world.dora,
                        world.revealed + "/accompaniment/sessions",
                        Map.of("what", "", "day", "2020-01-01", "time", "10:00")));
        scenes.add(
                sent(
                        "kept",
                        "kept:signed-out",
                        401,
                        nobody,
                        world.writing + "/expectations/draft",
                        Map.of("words.expect", "Écrit pendant l’absence", "version.expect", "1")));
        scenes.add(
                new Scene(
                        "refused",
                        "failure:refused",
                        403,
                        nobody,
                        (page, base) -> {
                            page.navigate(base + "/sign-in");
                            page.context().clearCookies();
                            page.fill("#email", "anne@pages.example");
                            page.click("main button[type=submit]");
                        }));
        scenes.add(at("not-found", "failure:not-found", 404, world.anne, "/nowhere"));
        scenes.add(
                new Scene(
                        "broken",
                        "failure:broken",
                        500,
                        world.broken,
                        (page, base) -> page.navigate(base + "/today")));
        return scenes;
    }

    private static void sessions(List<Scene> scenes, World world) {
        var plan = world.comingSession + "/plan";
        scenes.add(at("sessions", "circle-sessions", world.anne, world.trio + "/sessions"));
        scenes.add(
                at(
                        "sessions-empty",
                        "circle-sessions:empty",
                        world.anne,
                        world.circle + "/sessions"));
        scenes.add(at("circle-quiet", "circle:quiet", world.anne, world.trio));
        scenes.add(at("session-new", "session-plan:new", world.anne, world.trio + "/sessions/new"));
        scenes.add(
                sent(
                        "session-new-unfit",
                        "session-plan:unfit",
                        422,
                        world.anne,
                        world.trio + "/sessions/new",
                        Map.of("day", "hier", "minutes-1", "beaucoup")));
        scenes.add(at("session-plan", "session-plan:change", world.anne, plan));
        scenes.add(
                sent(
                        "session-plan-crossed",
                        "session-plan:crossed",
                        409,
                        world.anne,
                        plan,
                        world.fitting("version", "9")));
        scenes.add(at("session-before", "circle-session:before", world.anne, world.comingSession));
        scenes.add(at("session-held", "circle-session:during", world.anne, world.session));
        scenes.add(at("session-noted", "circle-session:during", world.claire, world.session));
        scenes.add(at("session-after", "circle-session:after", world.anne, world.pastSession));
        scenes.add(
                at(
                        "session-cancelled",
                        "circle-session:cancelled",
                        world.anne,
                        world.cancelledSession));
        scenes.add(
                sent(
                        "session-unfit",
                        "circle-session:unfit",
                        422,
                        world.claire,
                        world.session + "/minutes",
                        Map.of("minute", "Rappeler le 06 12 34 56 78")));
    }

    private static void proposals(List<Scene> scenes, World world) {
        scenes.add(at("circles-proposed", "circles", world.seated, "/circles"));
        scenes.add(at("circle-willing", "circle-willing:asked", world.calm, "/circles/willing"));
        scenes.add(
                sent(
                        "circle-willing-unfit",
                        "circle-willing:unfit",
                        422,
                        world.calm,
                        "/circles/willing",
                        Map.of("slot", "mon-morning")));
        scenes.add(
                at(
                        "circle-willing-unseated",
                        "circle-willing:unseated",
                        world.unseated,
                        "/circles/willing?name=Ys"));
        scenes.add(
                at("circle-proposed", "circle-proposed:asked", world.seated, world.proposedCircle));
        scenes.add(
                at(
                        "circle-proposed-ready",
                        "circle-proposed:ready",
                        world.seated,
                        world.readyCircle));
        scenes.add(
                at(
                        "circle-new-proposed",
                        "circle-new",
                        world.seated,
                        "/circles/new?proposal="
                                + world.readyCircle.substring("/circles/proposed/".length())));
    }

    private static void practices(List<Scene> scenes, World world) {
        var text = world.practice + "/text";
        scenes.add(at("practices", "practices", world.anne, "/practices"));
        scenes.add(at("practices-empty", "practices:empty", world.calm, "/practices"));
        scenes.add(
                at("practices-found", "practices:found", world.anne, "/practices?words=equipes"));
        scenes.add(
                at("practices-nearly", "practices:nearly", world.anne, "/practices?words=planing"));
        scenes.add(
                at("practices-none", "practices:none", world.anne, "/practices?words=xylophone"));
        scenes.add(at("practice-own", "shared-practice:own", world.anne, world.practice));
        scenes.add(at("practice-said", "shared-practice:said", world.basile, world.practice));
        scenes.add(at("practice-kept", "shared-practice:kept", world.anne, world.keptPractice));
        scenes.add(
                sent(
                        "practice-use-unfit",
                        "shared-practice:unfit",
                        422,
                        world.basile,
                        world.practice + "/uses",
                        Map.of("use", "used", "words", "Vu avec le 06 12 34 56 78")));
        scenes.add(
                at(
                        "practice-versions",
                        "practice-versions",
                        world.basile,
                        world.practice + "/versions"));
        scenes.add(at("practice-new", "practice-new:fresh", world.anne, "/practices/new"));
        scenes.add(
                sent(
                        "practice-new-unfit",
                        "practice-new:unfit",
                        422,
                        world.anne,
                        "/practices/new",
                        Map.of("title", "Une idée", "recognised", "unsure")));
        scenes.add(
                sent(
                        "practice-new-guarded",
                        "practice-new:guarded",
                        422,
                        world.anne,
                        "/practices/new",
                        Map.of("title", "Une idée", "doing", "J’appelle au 06 12 34 56 78")));
        scenes.add(at("practice-text", "practice-text:fresh", world.anne, text));
    }

    private static void vault(List<Scene> scenes, World world) {
        var nobody = (Walker) null;
        scenes.add(at("vault-new", "vault:new", world.calm, "/vault"));
        scenes.add(at("vault-code", "vault-code", world.calm, "/vault/openers/code"));
        scenes.add(at("vault-passkey", "vault-passkey", world.calm, "/vault/openers/passkey"));
        scenes.add(
                sent(
                        "vault-code-unfit",
                        "vault-code:unfit",
                        422,
                        world.calm,
                        "/vault/openers/code",
                        Map.of("code", "12")));
        scenes.add(at("vault-open", "vault:open", world.vaulted, "/vault"));
        scenes.add(at("vault-kit", "vault-kit", world.vaulted, "/vault/kit"));
        scenes.add(
                sent(
                        "vault-kit-made",
                        "vault-kit:made",
                        200,
                        world.vaulted,
                        "/vault/kit",
                        Map.of()));
        scenes.add(at("engagements", "engagements:open", world.vaulted, "/engagements"));
        scenes.add(at("engagements-none", "engagements:empty", world.locked, "/engagements"));
        scenes.add(at("engagements-no-vault", "engagements:no-vault", world.calm, "/engagements"));
        scenes.add(at("engagement", "engagement:open", world.vaulted, world.engagement));
        scenes.add(at("engagement-over", "engagement:over", world.vaulted, world.engagementOver));
        scenes.add(
                at(
                        "engagement-text",
                        "engagement-text:fresh",
                        world.vaulted,
                        world.engagement + "/text"));
        scenes.add(
                sent(
                        "engagement-new-unfit",
                        "engagement-new:unfit",
                        422,
                        world.vaulted,
                        "/engagements/new",
                        Map.of("asked", "Elle refait le planning la nuit")));
        scenes.add(
                sent(
                        "engagement-crossed",
                        "engagement-text:crossed",
                        409,
                        world.vaulted,
                        world.engagement + "/text",
                        Map.of("organisation", "Autre nom", "version", "7")));
        scenes.add(
                at(
                        "alliances-nobody",
                        "alliances:nobody",
                        world.vaulted,
                        world.engagement + "/alliances"));
        scenes.add(
                at("alliances", "alliances:read", world.vaulted, world.alliances + "/alliances"));
        scenes.add(
                at(
                        "alliances-asking",
                        "alliances:asking",
                        world.vaulted,
                        world.around.path() + "/alliances"));
        scenes.add(
                sent(
                        "alliances-until",
                        "alliances:read",
                        422,
                        world.vaulted,
                        world.alliances + "/alliances/rounds",
                        Map.of("until", "hier")));
        scenes.add(
                at(
                        "own-reading",
                        "own-reading:fresh",
                        world.vaulted,
                        world.alliances + "/alliances/own"));
        scenes.add(
                at(
                        "stakeholders",
                        "stakeholders:open",
                        world.vaulted,
                        world.alliances + "/stakeholders"));
        scenes.add(
                at(
                        "stakeholders-none",
                        "stakeholders:empty",
                        world.vaulted,
                        world.engagement + "/stakeholders"));
        scenes.add(
                sent(
                        "stakeholder-unfit",
                        "stakeholder-new:unfit",
                        422,
                        world.vaulted,
                        world.engagement + "/stakeholders/new",
                        Map.of("name", "", "email", "pas une adresse")));
        scenes.add(at("link-asked", "stakeholder-link:asked", nobody, world.linkAsking));
        scenes.add(at("link-said", "stakeholder-link:said", nobody, world.linkSaid));
        scenes.add(at("report", "report:open", world.vaulted, world.around.path() + "/report"));
        scenes.add(at("report-pen", "report:pen", nobody, world.linkSaid + "/report"));
        scenes.add(at("report-reader", "report:reader", nobody, world.linkAsking + "/report"));
        scenes.add(
                at(
                        "link-contract",
                        "stakeholder-contract:proposed",
                        nobody,
                        world.linkSaid + "/contract"));
        scenes.add(at("link-over", "stakeholder-link:gone", 410, nobody, "/s/nothing-of-ours"));
        agreed(scenes, world);
        scenes.add(at("vault-shut", "vault:shut", world.locked, "/vault?next=/today"));
        scenes.add(
                sent(
                        "vault-refused",
                        "vault:refused",
                        422,
                        world.locked,
                        "/vault/openings/code",
                        Map.of("code", "12")));
        scenes.add(
                sent(
                        "vault-kept",
                        "vault-kept:shut",
                        401,
                        world.locked,
                        "/vault/openers/code",
                        Map.of("name", "Le téléphone du bureau")));
    }

    private static void coaching(List<Scene> scenes, World world) {
        var all = world.engagement + "/sessions";
        var noted = world.coachingNoted;
        var bare = world.coachingBare;
        var planned = world.coachingPlanned;
        scenes.add(at("coaching-sessions", "coaching-sessions:some", world.vaulted, all));
        scenes.add(
                at(
                        "coaching-none",
                        "coaching-sessions:empty",
                        world.vaulted,
                        world.engagementOver + "/sessions"));
        scenes.add(at("coaching-new", "coaching-plan:new", world.vaulted, all + "/new"));
        scenes.add(
                sent(
                        "coaching-new-unfit",
                        "coaching-plan:unfit",
                        422,
                        world.vaulted,
                        all + "/new",
                        Map.of("day", "hier")));
        scenes.add(
                sent(
                        "coaching-moved",
                        "coaching-plan:crossed",
                        409,
                        world.vaulted,
                        planned + "/plan",
                        Map.of("day", "2027-03-20", "time", "10:00")));
        scenes.add(at("coaching-move", "coaching-plan:change", world.vaulted, planned + "/plan"));
        scenes.add(
                sent(
                        "coaching-new-over",
                        "coaching-plan:over",
                        409,
                        world.vaulted,
                        world.engagementOver + "/sessions/new",
                        Map.of("day", "2027-03-20", "time", "10:00")));
        scenes.add(at("coaching-noted", "coaching-session:noted", world.vaulted, noted));
        scenes.add(at("coaching-planned", "coaching-session:planned", world.vaulted, planned));
        scenes.add(at("coaching-held", "coaching-session:held", world.vaulted, bare));
        scenes.add(at("coaching-notes", "coaching-notes:fresh", world.vaulted, noted + "/notes"));
        scenes.add(
                sent(
                        "coaching-notes-unfit",
                        "coaching-notes:unfit",
                        422,
                        world.vaulted,
                        bare + "/notes",
                        Map.of("opinion-1", "Ça part de travers")));
        scenes.add(
                sent(
                        "coaching-notes-crossed",
                        "coaching-notes:crossed",
                        409,
                        world.vaulted,
                        noted + "/notes",
                        Map.of("facts", "D’une autre fenêtre", "version", "0")));
        scenes.add(
                at(
                        "coaching-summary",
                        "coaching-summary:fresh",
                        world.vaulted,
                        noted + "/summary"));
        scenes.add(
                at(
                        "coaching-subject",
                        "coaching-subject:new",
                        world.vaulted,
                        planned + "/subject"));
        scenes.add(
                at(
                        "coaching-subject-other",
                        "coaching-subject:change",
                        world.vaulted,
                        noted + "/subject"));
        scenes.add(
                sent(
                        "coaching-subject-unfit",
                        "coaching-subject:unfit",
                        422,
                        world.vaulted,
                        planned + "/subject",
                        Map.of("line", "")));
        scenes.add(
                at(
                        "coaching-subjects",
                        "coaching-subjects:some",
                        world.vaulted,
                        all + "/subjects"));
        scenes.add(
                at(
                        "coaching-subjects-none",
                        "coaching-subjects:empty",
                        world.vaulted,
                        world.engagementOver + "/sessions/subjects"));
        scenes.add(
                at(
                        "coaching-preparation",
                        "coaching-preparation:ready",
                        world.vaulted,
                        planned + "/preparation"));
        scenes.add(
                at(
                        "coaching-preparation-first",
                        "coaching-preparation:first",
                        world.vaulted,
                        noted + "/preparation"));
        scenes.add(at("coaching-drifts", "coaching-drifts:some", world.vaulted, all + "/drifts"));
        scenes.add(
                at(
                        "coaching-drifts-none",
                        "coaching-drifts:empty",
                        world.vaulted,
                        world.engagementOver + "/sessions/drifts"));
        scenes.add(
                at(
                        "coaching-readings",
                        "coaching-readings:some",
                        world.vaulted,
                        noted + "/readings"));
        scenes.add(
                at(
                        "coaching-readings-none",
                        "coaching-readings:empty",
                        world.vaulted,
                        bare + "/readings"));
    }

    private static void actions(List<Scene> scenes, World world) {
        var all = world.circle + "/actions";
        scenes.add(at("circle-actions", "circle-actions:some", world.basile, all));
        scenes.add(at("action-new", "action-new:fresh", world.anne, all + "/new"));
        scenes.add(
                sent(
                        "action-new-unfit",
                        "action-new:unfit",
                        422,
                        world.anne,
                        all + "/new",
                        Map.of("title", "Une matinée", "what-0", "Réserver la salle")));
        scenes.add(at("action-text", "action-text:fresh", world.anne, world.askedAction + "/text"));
        scenes.add(at("action-unasked", "circle-action:unasked", world.anne, world.action));
        scenes.add(at("action-writing", "circle-action:writing", world.basile, world.askedAction));
        scenes.add(
                sent(
                        "action-answer-unfit",
                        "circle-action:unfit",
                        422,
                        world.basile,
                        world.askedAction + "/seal",
                        Map.of("words.consent", "if")));
        scenes.add(at("action-waiting", "circle-action:waiting", world.anne, world.askedAction));
        scenes.add(at("action-ready", "circle-action:ready", world.anne, world.readyAction));
        scenes.add(at("action-opened", "circle-action:opened", world.basile, world.openedAction));
        scenes.add(
                at("action-started", "circle-action:started", world.basile, world.startedAction));
        scenes.add(
                sent(
                        "action-outcome-unfit",
                        "circle-action:unfit",
                        422,
                        world.anne,
                        world.startedAction + "/outcome",
                        Map.of("outcome", "Vu avec le 06 12 34 56 78")));
        scenes.add(
                sent(
                        "action-late",
                        "circle-action:late",
                        409,
                        world.basile,
                        world.toldAction + "/outcome",
                        Map.of("outcome", "Une autre fin")));
        scenes.add(at("action-over", "circle-action:over", world.basile, world.toldAction));
        scenes.add(
                at("action-given-up", "circle-action:given-up", world.anne, world.givenUpAction));
    }

    private static Scene at(String name, String state, @Nullable Walker who, String path) {
        return at(name, state, 200, who, path);
    }

    private static Scene at(
            String name, String state, int status, @Nullable Walker who, String path) {
        return new Scene(name, state, status, who, (page, base) -> page.navigate(base + path));
    }

    /// What is agreed in an engagement, from the first conversation to the last.
    private static void agreed(List<Scene> scenes, World world) {
        var coach = world.vaulted;
        var open = world.engagement;
        var over = world.engagementOver;
        var bare = world.engagementBare;
        scenes.add(at("interview", "interview:kept", coach, open + "/interview"));
        scenes.add(at("interview-fresh", "interview:fresh", coach, bare + "/interview"));
        scenes.add(at("interview-over", "interview:over", coach, over + "/interview"));
        scenes.add(at("objectives", "objectives:open", coach, open + "/objectives"));
        scenes.add(at("objectives-none", "objectives:empty", coach, bare + "/objectives"));
        scenes.add(at("objectives-over", "objectives:over", coach, over + "/objectives"));
        scenes.add(at("objective-new", "objective-new:fresh", coach, open + "/objectives/new"));
        scenes.add(at("objective-text", "objective-text:fresh", coach, world.objective));
        scenes.add(
                sent(
                        "objective-unfit",
                        "objective-new:unfit",
                        422,
                        coach,
                        open + "/objectives/new",
                        Map.of("by", "demain")));
        scenes.add(
                sent(
                        "objective-crossed",
                        "objective-text:crossed",
                        409,
                        coach,
                        world.objective,
                        Map.of("text", "Autrement", "indicator", "Vu", "version", "7")));
        scenes.add(at("contract", "contract:proposed", coach, open + "/contract"));
        scenes.add(at("contract-none", "contract:none", coach, bare + "/contract"));
        scenes.add(
                at(
                        "contract-in-force",
                        "contract:in-force",
                        coach,
                        world.engagementBound + "/contract"));
        scenes.add(
                at(
                        "contract-written",
                        "contract:written",
                        coach,
                        world.engagementWritten + "/contract"));
        scenes.add(at("contract-text", "contract-text:kept", coach, open + "/contract/text"));
        scenes.add(
                at("contract-text-fresh", "contract-text:fresh", coach, bare + "/contract/text"));
        scenes.add(
                sent(
                        "contract-crossed",
                        "contract-text:crossed",
                        409,
                        coach,
                        open + "/contract/text",
                        Map.of("purpose", "Autrement")));
        scenes.add(
                at(
                        "contract-preview",
                        "contract-preview:fit",
                        coach,
                        world.engagementWritten + "/contract/proposals/new"));
        scenes.add(
                at(
                        "contract-preview-unfit",
                        "contract-preview:unfit",
                        coach,
                        bare + "/contract/proposals/new"));
        scenes.add(at("review", "engagement-review:fresh", coach, open + "/review"));
        scenes.add(at("review-over", "engagement-review:over", coach, over + "/review"));
    }

    private static Scene expectations(String name, String state, Walker who, String room) {
        return at(name, "expectations:" + state, who, room + "/expectations");
    }

    /// What a form leads to that no page shows to this person: another tab had it.
    private static Scene sent(
            String name,
            String state,
            int status,
            @Nullable Walker who,
            String path,
            Map<String, String> fields) {
        return new Scene(
                name,
                state,
                status,
                who,
                (page, base) -> {
                    page.navigate(base + "/settings");
                    page.waitForNavigation(() ->
                            page.evaluate(
                                    """
                                    ([path, fields]) => {
                                      const form = document.createElement("form");
                                      form.method = "post";
                                      form.action = path;
                                      const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                                      for (const [name, value] of Object.entries({ ...fields, _csrf: token })) {
                                        const field = document.createElement("textarea");
                                        field.name = name;
                                        field.value = value;
                                        form.append(field);
                                      }
                                      document.body.append(form);
                                      form.submit();
                                    }\
                                    """,
                                    List.of(path, fields)));
                });
    }

    /// A browser in which this person is signed in.
    static BrowserContext context(
            Browser browser, String base, @Nullable Walker who, Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        if (who != null) {
            context.addCookies(
                    List.of(
                            new Cookie("session", who.cookie("session"))
                                    .setUrl(base)
                                    .setHttpOnly(true)));
            if (!who.cookie("vault").isEmpty()) {
                context.addCookies(
                        List.of(
                                new Cookie("vault", who.cookie("vault"))
                                        .setUrl(base)
                                        .setHttpOnly(true)));
            }
        }
        return context;
    }

    @Override
    public String toString() {
        return name;
    }
}
