package org.cordee.contact;

import java.io.IOException;
import java.io.OutputStream;
import org.cordee.contact.file.ContactWriter;
import org.cordee.contact.file.Person;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// One's address book, as files for other programs. They are saved, never shown.
@Controller
class ExportPages {
    private final Contacts contacts;

    ExportPages(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/contacts.vcf")
    View cards(MemberId me) {
        return file(me, "text/vcard;charset=UTF-8", "contacts.vcf", ContactWriter::cards);
    }

    @GetMapping("/contacts.csv")
    View table(MemberId me) {
        return file(me, "text/csv;charset=UTF-8", "contacts.csv", ContactWriter::table);
    }

    private interface Writer {
        void write(Iterable<Person> people, OutputStream out) throws IOException;
    }

    private View file(MemberId me, String type, String name, Writer writer) {
        return (_, _, response) -> {
            response.setContentType(type);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            contacts.tell(me, people -> writer.write(people, response.getOutputStream()));
        };
    }
}
