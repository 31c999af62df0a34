package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sentence still stands when a neutral wording comes in.
class SwapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    On en parle avec *Zoé* lundi     | une personne | On en parle avec une personne lundi
                    *Zoé* part en mai                | une personne | Une personne part en mai
                    C’est vu. *Zoé* part             | une personne | C’est vu. Une personne part
                    L’avis de *Zoé* compte           | une personne | L’avis d’une personne compte
                    L’avis d’*Étienne* compte        | une personne | L’avis d’une personne compte
                    Le projet du *Semnoz*            | une entreprise | Le projet d’une entreprise
                    Le projet de la *Semnoz*         | une entreprise | Le projet d’une entreprise
                    Je vais au *Semnoz*              | un lieu      | Je vais à un lieu
                    Il faut que *Zoé* vienne         | une personne | Il faut qu’une personne vienne
                    La *Semnoz* embauche             | une entreprise | Une entreprise embauche
                    Dans le *Semnoz* on rit          | un lieu      | Dans un lieu on rit
                    Le modèle *Zoé*                  | une personne | Le modèle une personne
                    Là, *Zoé*                        | une personne | Là, une personne
                    We met the *Semnoz* team         | a company    | We met a company team
                    Voir *a@b.example*               | une adresse de courriel | Voir une adresse de courriel
                    """)
    void it_takes_the_place(String marked, String words, String then) {
        int start = marked.indexOf('*');
        int end = marked.lastIndexOf('*') - 1;
        var text = marked.replace("*", "");
        var found = new Finding.Name(start, end, text.substring(start, end), Kind.NAME, words);
        var swap = Swap.of(text, found);
        assertThat(text.substring(0, swap.start()) + swap.words() + text.substring(swap.end()))
                .isEqualTo(then);
    }
}
