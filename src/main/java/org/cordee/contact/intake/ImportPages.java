package org.cordee.contact.intake;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordee.contact.file.ContactFile;
import org.cordee.contact.intake.ImportsView.Fault;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Region;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Bringing a file in: choosing it, looking at what it would do, doing it, undoing it.
@Controller
@RequestMapping("/contacts/imports")
class ImportPages {
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final FileReader reader;
    private final Templates templates;
    private final Clock clock;

    ImportPages(Imports imports, FileReader reader, Templates templates, Clock clock) {
        this.imports = imports;
        this.reader = reader;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View choose(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(templates.contactIntakeChoose(view(me, after, null)));
    }

    @PostMapping
    View begin(
            Viewer viewer,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var me = viewer.id();
        var name = file == null ? "" : name(file.getOriginalFilename());
        if (file == null || name.isEmpty() && file.isEmpty()) {
            return refuse(me, Fault.NO_FILE);
        }
        if (file.getSize() > ContactFile.LARGEST) {
            return refuse(me, Fault.TOO_LARGE);
        }
        var begun = imports.begin(me, Submissions.key(key), name, file.getBytes());
        reader.read(me, begun, Region.of(viewer.zone()));
        return Html.seeOther(page(begun.id()));
    }

    @GetMapping("/{id}")
    View one(
            MemberId me,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "0") int candidates,
            @RequestParam(defaultValue = "0") int refused) {
        return Html.ok(
                templates.contactIntakePage(
                        imports.view(me, id, candidates, refused), UUID.randomUUID()));
    }

    /// The refused rows as a table, with the lines at which to look.
    @GetMapping("/{id}/refused.csv")
    View refused(Viewer viewer, @PathVariable ImportId id) {
        var me = viewer.id();
        imports.find(me, id);
        return (_, _, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"refused.csv\"");
            RefusedTable.write(
                    viewer.locale(),
                    after -> imports.refused(me, id, after),
                    response.getOutputStream());
        };
    }

    /// Reads again what nobody reads any more.
    @PostMapping("/{id}/reading")
    View readAgain(Viewer viewer, @PathVariable ImportId id) {
        reader.read(viewer.id(), imports.readAgain(viewer.id(), id), Region.of(viewer.zone()));
        return Html.seeOther(page(id));
    }

    /// Keeps what was said of the candidates shown, and shows those that follow.
    @PostMapping("/{id}/choices")
    View choose(
            MemberId me,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> united,
            @RequestParam(defaultValue = "0") int next) {
        imports.choose(me, id, shown, united);
        return Html.seeOther(next > 0 ? page(id) + "?candidates=" + next : page(id));
    }

    @PostMapping("/{id}/application")
    View apply(
            MemberId me,
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> united) {
        imports.apply(me, id, shown, united);
        return Html.seeOther(page(id));
    }

    @PostMapping("/{id}/undoing")
    View undo(MemberId me, @PathVariable ImportId id) {
        imports.undo(me, id);
        return Html.seeOther(page(id));
    }

    private View refuse(MemberId me, Fault fault) {
        return Html.unprocessable(templates.contactIntakeChoose(view(me, null, fault)));
    }

    ImportsView view(MemberId me, @Nullable UUID after, @Nullable Fault fault) {
        return ImportsView.of(imports.list(me, after), fault, clock.instant());
    }

    /// The last part of a name, whatever else was sent: it is shown, and nothing is called so.
    private static String name(@Nullable String sent) {
        var parts = (sent == null ? "" : sent).split("[/\\\\]", -1);
        var name = Typed.line(Arrays.asList(parts).getLast());
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, Typed.length(name))));
    }

    private static String page(ImportId id) {
        return "/contacts/imports/" + id.value();
    }
}
