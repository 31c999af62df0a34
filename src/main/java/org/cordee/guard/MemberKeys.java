package org.cordee.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.current.MemberId;
import org.cordee.database.DataFolder;
import org.springframework.stereotype.Component;

/// A key of each member's own for each thing the guard keeps, by HKDF-SHA-256 (RFC 5869) from the
/// key of the instance, which lies outside the database: none of them is stored anywhere.
@Component
class MemberKeys {
    private static final int LENGTH = 32;

    private final byte[] instance;

    MemberKeys(DataFolder folder) {
        this.instance = folder.instanceKey();
    }

    /// Under which the names of clients are kept.
    byte[] ofNames(MemberId me) {
        return derived("guard names", me);
    }

    /// What is kept of words that somebody let stand.
    byte[] ofReason(MemberId me, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("guard reasons", me), "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] derived(String purpose, MemberId me) {
        try {
            var info = (purpose + ":" + me.value()).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(instance)
                                    .thenExpand(info, LENGTH));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
