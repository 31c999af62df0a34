package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;

import org.cordee.current.MemberId;
import org.cordee.giving.helm.Helm;
import org.cordee.giving.helm.HelmNote;
import org.cordee.giving.helm.TimeForm;
import org.springframework.stereotype.Component;

/// How much of her time Hélène gave to whom these last months, and what she asks herself about
/// Maud.
@Component
class Bearings {
    /// With Maud, this month last.
    private static final int[] WITH_MAUD = {20, 30, 35, 30, 45, 40};

    private final Sittings sittings;
    private final Helm helm;

    Bearings(Sittings sittings, Helm helm) {
        this.sittings = sittings;
        this.helm = helm;
    }

    void tell(Calendar calendar) {
        var noted = calendar.at(1, "21:20");
        if (!sittings.sit(HELENE, noted, me -> helm.view(me, Calendar.ZONE).times().isEmpty())) {
            return;
        }
        sittings.sit(
                HELENE,
                noted,
                me -> {
                    var month = calendar.day(-1).withDayOfMonth(1);
                    for (int ago = 0; ago < WITH_MAUD.length; ago++) {
                        var share = WITH_MAUD[WITH_MAUD.length - 1 - ago];
                        keep(me, MAUD, month.minusMonths(ago).toString(), share);
                    }
                    keep(me, IDRIS, month.minusMonths(2).toString(), 10);
                    helm.keep(
                            me,
                            sittings.id(MAUD),
                            new HelmNote(
                                    "sometimes",
                                    "Je réponds à sa place quand le client hésite.",
                                    "Les comptes rendus, le dimanche.",
                                    0),
                            Calendar.ZONE);
                    return me;
                });
    }

    private void keep(MemberId me, Invented partner, String month, int share) {
        var form =
                new TimeForm(sittings.id(partner).value().toString(), month, String.valueOf(share));
        if (helm.time(me, form, Calendar.ZONE) != null) {
            throw new IllegalStateException("a share of time that does not fit: " + month);
        }
    }
}
