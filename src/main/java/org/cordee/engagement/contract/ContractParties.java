package org.cordee.engagement.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.engagement.sheet.Sheet;

/// Who is who in a contract.
///
/// @param names by their roles, each role once; the coach among them
public record ContractParties(Map<ContractRole, String> names) {
    /// Between so many people a contract is made at the most.
    static final int MOST = 4;

    /// Somebody with all that they are in it.
    public record Party(String name, List<ContractRole> roles) {
        public Party {
            roles = List.copyOf(roles);
        }
    }

    public ContractParties {
        var kept = new EnumMap<ContractRole, String>(ContractRole.class);
        kept.putAll(names);
        names = kept;
    }

    static ContractParties of(String coach, Sheet sheet) {
        var names = new EnumMap<ContractRole, String>(ContractRole.class);
        names.put(ContractRole.COACH, coach);
        for (var field : ContractField.names()) {
            var name = sheet.text(field.key());
            if (!name.isEmpty()) {
                names.put(ContractRole.valueOf(field.name()), name);
            }
        }
        return new ContractParties(names);
    }

    /// In the order of the roles. The same name under two roles is one person.
    public List<Party> people() {
        var people = new LinkedHashMap<String, Party>();
        names.forEach((role, name) -> {
            var key = role == ContractRole.COACH ? "" : name.toLowerCase(Locale.ROOT);
            var known = people.get(key);
            var roles = new ArrayList<>(known == null ? List.<ContractRole>of() : known.roles());
            roles.add(role);
            people.put(key, new Party(known == null ? name : known.name(), roles));
        });
        return List.copyOf(people.values());
    }

    public List<ContractRole> roles() {
        return List.copyOf(names.keySet());
    }

    /// Who is told of the work without being the one accompanied.
    List<ContractRole> told() {
        return people().stream()
                .filter(party -> !party.roles().contains(ContractRole.COACHEE))
                .flatMap(party -> party.roles().stream())
                .filter(role -> role != ContractRole.COACH)
                .sorted()
                .toList();
    }
}
