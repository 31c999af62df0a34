package org.cordee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The shape of the house: what a class may know is said by its name.
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.cordee");
    private static final JavaClasses CANARIES =
            new ClassFileImporter().importPackages("org.cordee.canary");

    /// Sessions and submissions speak SQL themselves: one table, nothing between.
    static final ArchRule SQL_IN_ROWS =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Rows")
                    .and()
                    .doNotHaveSimpleName("Sessions")
                    .and()
                    .doNotHaveSimpleName("Submissions")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe("it is SQL", ArchitectureTest::isSql));

    static final ArchRule ADDRESSES_IN_PAGES =
            methods()
                    .that()
                    .areAnnotatedWith(GetMapping.class)
                    .or()
                    .areAnnotatedWith(PostMapping.class)
                    .or()
                    .areAnnotatedWith(RequestMapping.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .haveNameMatching(".*(Pages|CspReports|Failures)");

    static final ArchRule NO_CLOCK_FROM_THE_AIR =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.cordee", "org.cordee.database..")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "it asks the machine for the time",
                                    ArchitectureTest::asksTheMachine));

    static final ArchRule NAMES_THAT_SAY_SOMETHING =
            classes()
                    .should()
                    .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)(\\$.*)?");

    static final ArchRule RULES_KNOW_NO_FRAMEWORK =
            classes()
                    .that(DescribedPredicate.describe("are rules", ArchitectureTest::isRule))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.cordee..", "org.jspecify..", "com.github.difflib..");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(SQL_IN_ROWS, "CanaryShelf"),
                Arguments.of(ADDRESSES_IN_PAGES, "CanaryShelf"),
                Arguments.of(NO_CLOCK_FROM_THE_AIR, "CanaryShelf"),
                Arguments.of(NAMES_THAT_SAY_SOMETHING, "CanaryHelper"),
                Arguments.of(RULES_KNOW_NO_FRAMEWORK, "CanaryHelper"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(ArchRule rule, String canary) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void and_that_rule_can_say_no(ArchRule rule, String canary) {
        assertThatThrownBy(() -> rule.check(CANARIES)).hasMessageContaining(canary);
    }

    /// Records and enums of the domain are its words and its rules: they must be readable by
    /// themselves.
    private static boolean isRule(JavaClass type) {
        return (type.isRecord() || type.isEnum())
                && Stream.of(
                                "round",
                                "presence",
                                "member",
                                "contact",
                                "partnership",
                                "giving",
                                "affinity",
                                "circle",
                                "canary")
                        .anyMatch(room -> type.getPackageName().startsWith("org.cordee." + room));
    }

    private static boolean isSql(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return owner.isEquivalentTo(JdbcClient.class) || owner.isEquivalentTo(JdbcTemplate.class);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
