/// The confidentiality guard: what in a text could make a client recognisable, before the text
/// leaves whoever wrote it. Everything here happens in the process; no text goes anywhere.
///
/// # How a form comes by it
///
/// - Whoever takes the form hands its texts to [Guarding#read], with
///   `Decisions.of(request::getParameter, "words")` for what was said of them, and lets them go
///   only where [Readings#pass] says so; then [Guarding#keep] remembers the reasons. Otherwise the
///   page comes back (422) with [Readings#text] in the field.
/// - The template calls, below the field and inside its form, `@template.guard.live(id = "words",
///   about = "opportunity:" + id)` for what is found while one writes (`about` as in [Holder],
///   empty for what is not there yet), and after a refusal `@template.guard.passages(guarded =
///   reading.of("words"), replaced = reading.replaced())`. Where the field's id is not its name,
///   both get the id.
/// - The page loads `guard.js`: `layout(scripts = List.of("guard.js"), …)`. Without scripts the
///   second alone says and does the same.
@ApplicationModule(allowedDependencies = {"web", "current", "database"})
@NullMarked
package org.cordee.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
