package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Public
@Controller
class AssetPages {

    @GetMapping("/assets/{hash}/{folder}/{file}")
    void asset(
            @PathVariable String hash,
            @PathVariable String folder,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = Assets.find(folder + "/" + file);
        if (asset == null) throw new NotFound();
        // While a new version comes up, a page of one node may ask another: it gets what there is,
        // unkept.
        if (Assets.isCurrent(hash))
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        var bytes = asset.bytes();
        if (asset.packed() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            var accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                bytes = asset.packed();
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
