package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.canary.CanaryHouse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// A room knows only rooms below it, and says which.
class ModulesTest {
    /// From top to bottom, as ARCHITECTURE draws the house.
    private static final List<String> ROOMS =
            List.of(
                    "demo",
                    "today",
                    "partnership",
                    "capture",
                    "engagement",
                    "giving",
                    "circle",
                    "encounter",
                    "introduction",
                    "channel",
                    "advice",
                    "search",
                    "contact",
                    "guard",
                    "vault",
                    "signin",
                    "round",
                    "affinity",
                    "member",
                    "presence",
                    "attachment",
                    "letter",
                    "job",
                    "web",
                    "current",
                    "database");

    @Test
    void rooms_touch_only_what_they_declare() {
        var modules = ApplicationModules.of(Application.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .isSubsetOf(ROOMS)
                .containsAll(ROOMS.subList(1, ROOMS.size()));
        modules.verify();
    }

    @Test
    void a_room_declares_only_rooms_below_it() {
        assertThat(upward(declared())).isEmpty();
    }

    @Test
    void and_that_rule_can_say_no() {
        assertThat(upward(Map.of("web", List.of("partnership"))))
                .containsExactly("web -> partnership");
        assertThat(upward(Map.of("partnership", List.of("web")))).isEmpty();
    }

    @Test
    void a_room_that_touches_what_it_does_not_declare_is_refused() {
        assertThatThrownBy(() -> ApplicationModules.of(CanaryHouse.class, _ -> true).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("lower");
    }

    private static Map<String, List<String>> declared() {
        return ROOMS.stream()
                .flatMap(ModulesTest::packageOf)
                .collect(
                        Collectors.toMap(
                                room -> room.getPackageName().substring("org.cordee.".length()),
                                room ->
                                        List.of(
                                                room.getAnnotation(ApplicationModule.class)
                                                        .allowedDependencies())));
    }

    private static Stream<Class<?>> packageOf(String room) {
        try {
            return Stream.of(Class.forName("org.cordee." + room + ".package-info"));
        } catch (ClassNotFoundException builtWithoutTheDemo) {
            return Stream.empty();
        }
    }

    private static List<String> upward(Map<String, List<String>> declared) {
        return declared.entrySet().stream()
                .flatMap(room ->
                        room.getValue().stream()
                                .filter(known ->
                                        ROOMS.indexOf(room(known)) <= ROOMS.indexOf(room.getKey()))
                                .map(known -> room.getKey() + " -> " + known))
                .sorted()
                .toList();
    }

    /// The room of a declaration; one may name an alcove of it, as in `partnership :: expectation`.
    private static String room(String declared) {
        return declared.replaceFirst(" ::.*", "");
    }
}
