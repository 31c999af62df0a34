package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.job.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Only a form of this house changes anything, and it says so with a token; reading never does.
@InTheHouse
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class ChangingTest {
    /// Browsers report here what a policy stopped, without a token; it writes nothing but a line.
    private static final String REPORTS = "/csp-reports";

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired List<Job> jobs;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private Scene.Person party;

    @SuppressWarnings("NullAway.Init")
    private List<Scene.Person> people;

    @SuppressWarnings("NullAway.Init")
    private Scene.Room room;

    private Scene.Charter charter;

    private Scene.Stage stage;

    private Scene.Pulse pulse;

    @SuppressWarnings("NullAway.Init")
    private UUID commitment;

    private Scene.Page page;

    @SuppressWarnings("NullAway.Init")
    private Scene.Secret link;

    @BeforeAll
    void a_room() {
        // What the house does by itself changes rows of its own: it waits while we compare.
        jobs.forEach(Job::stop);
        party = scene.person("paule@changing.example", "Paule Passe");
        var departed = scene.person("denis@changing.example", "Denis Dehors");
        var invited = scene.person("ines@changing.example", "Inès Ici");
        var claimant = scene.person("clement@changing.example", "Clément Côté");
        var steward = scene.person("irene@changing.example", "Irène Intendante");
        scene.run("insert into stewardship (member, since) values (?, now())", steward.id());
        people =
                List.of(
                        party,
                        departed,
                        invited,
                        claimant,
                        steward,
                        scene.person("sans-nom@changing.example", ""));
        room = scene.room(party, departed, invited, claimant);
        charter = scene.charter(room, party);
        pulse = scene.pulse(room, party, scene.person("perrine@changing.example", "Perrine Pouls"));
        stage = scene.stage(room, party, true);
        commitment = scene.commitment(room, party);
        page = scene.page(room, party);
        link = scene.link("lien@changing.example");
        // Whoever asks first of a day draws the night for all.
        Plain.nobody(port).in(scene.session(party).text()).get("/affinities");
    }

    @AfterAll
    void leave() {
        jobs.forEach(Job::start);
        scene.close();
    }

    @Test
    void reading_changes_nothing_whoever_reads() {
        var sessions = new ArrayList<String>();
        people.forEach(person -> sessions.add(scene.session(person).text()));
        var before = scene.digest();
        var read = 0;
        for (var route : AccessMatrixTest.routes(mapping)) {
            if (!route.startsWith("POST ")) {
                for (var method : List.of("GET", "HEAD")) {
                    assertThat(Plain.nobody(port).send(method, path(route), null).status())
                            .as(route)
                            .isLessThan(500);
                    for (var session : sessions) {
                        assertThat(
                                        Plain.nobody(port)
                                                .in(session)
                                                .send(method, path(route), null)
                                                .status())
                                .as(route)
                                .isLessThan(500);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(200);
        assertThat(scene.digest()).isEqualTo(before);
    }

    @Test
    void and_a_change_would_be_seen() {
        var before = scene.digest();
        var paule = Plain.nobody(port).in(scene.session(party).text());
        paule.post("/partnerships/" + room.id() + "/expectations/draft", "words.fear", "Du temps");
        assertThat(scene.digest().get("answer")).isNotEqualTo(before.get("answer"));
        assertThat(scene.digest().get("member")).isEqualTo(before.get("member"));
    }

    @Test
    void no_form_is_taken_without_its_token_or_from_another_site() {
        var session = scene.session(party).text();
        var before = scene.digest();
        var tried = 0;
        for (var route : AccessMatrixTest.routes(mapping)) {
            if (!route.startsWith("POST ") || route.contains(REPORTS)) {
                continue;
            }
            var path = path(route);
            for (var browser : List.of(Plain.nobody(port), Plain.nobody(port).in(session))) {
                assertRefused(route + " without", browser.send("POST", path, "words=x"));
                assertRefused(
                        route + " wrong",
                        browser.send("POST", path, "_csrf=" + UUID.randomUUID() + "&words=x"));
                assertRefused(
                        route + " without cookie",
                        browser.with("Cookie", "session=" + session).post(path));
                for (var site : List.of("cross-site", "same-site")) {
                    assertRefused(
                            route + " " + site, browser.with("Sec-Fetch-Site", site).post(path));
                }
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
        assertThat(scene.digest()).isEqualTo(before);
    }

    @Test
    void and_with_its_token_from_here_it_is() {
        var paule = Plain.nobody(port).in(scene.session(party).text());
        assertThat(
                        paule.with("Sec-Fetch-Site", "same-origin")
                                .post("/theme", "theme", "dark")
                                .status())
                .isEqualTo(303);
    }

    private static void assertRefused(String what, Plain.Answer answer) {
        assertThat(answer.status()).as(what).isEqualTo(403);
        assertThat(answer.body())
                .as(what)
                .contains(
                        "data-state=\"refused\"", "Cette page était ouverte depuis trop longtemps");
    }

    private String path(String route) {
        return route.split(" ")[1]
                .replace("/i/{secret}", "/i/" + room.invitation().text())
                .replace("/m/{secret}", "/m/" + pulse.link().text())
                .replace("{agreement}", pulse.agreement().toString())
                .replace("{view}", pulse.view().toString())
                .replace("/rules/{name}", "/rules/season")
                .replace("{secret}", link.text())
                .replace("/invitations/{id}", "/invitations/" + room.invitation().id())
                .replace("/members/{id}", "/members/" + party.id())
                .replace("{list}", "offers")
                .replace("{need}", UUID.randomUUID().toString())
                .replace("{id}", room.id().toString())
                .replace("{invitation}", room.invitation().id().toString())
                .replace("{claimant}", people.get(3).id().toString())
                .replace("{session}", UUID.randomUUID().toString())
                .replace("{proposal}", charter.proposal().toString())
                .replace("{stage}", stage.id().toString())
                .replace("{commitment}", commitment.toString())
                .replace("{contribution}", UUID.randomUUID().toString())
                .replace("{link}", UUID.randomUUID().toString())
                .replace("{slug}", page.slug())
                .replace("{tie}", UUID.randomUUID().toString())
                .replace("{thanks}", UUID.randomUUID().toString())
                .replace("{opportunity}", UUID.randomUUID().toString())
                .replace("{pass}", UUID.randomUUID().toString())
                .replace("{partner}", UUID.randomUUID().toString())
                .replace("{introduction}", UUID.randomUUID().toString())
                .replace("{question}", UUID.randomUUID().toString())
                .replace("{gesture}", UUID.randomUUID().toString())
                .replace("{feedback}", UUID.randomUUID().toString())
                .replace("{capture}", UUID.randomUUID().toString())
                .replace("{opener}", UUID.randomUUID().toString())
                .replace("{engagement}", UUID.randomUUID().toString())
                .replace("{stakeholder}", UUID.randomUUID().toString())
                .replace("{reading}", UUID.randomUUID().toString())
                .replace("{coaching}", UUID.randomUUID().toString())
                .replace("{subject}", UUID.randomUUID().toString())
                .replace("{objective}", UUID.randomUUID().toString())
                .replace("{entry}", UUID.randomUUID().toString())
                .replace("{look}", UUID.randomUUID().toString())
                .replace("{kind}", "training")
                .replace("{circle}", UUID.randomUUID().toString())
                .replace("{candidacy}", UUID.randomUUID().toString())
                .replace("{action}", UUID.randomUUID().toString())
                .replace("{sitting}", UUID.randomUUID().toString())
                .replace("{minute}", UUID.randomUUID().toString())
                .replace("{practice}", UUID.randomUUID().toString())
                .replace("{proposed}", UUID.randomUUID().toString())
                .replace("{attachment}", UUID.randomUUID().toString())
                .replace("{story}", UUID.randomUUID().toString())
                .replace("{signal}", UUID.randomUUID().toString())
                .replace("{number}", "1")
                .replace("{step}", "2")
                .replace("{line}", "money")
                .replace("{round}", room.round().toString())
                .replace("{agreement}", UUID.randomUUID().toString())
                .replace("{hash}/{folder}/{file}", "x/icons/cordee.svg");
    }
}
