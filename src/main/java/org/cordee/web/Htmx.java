package org.cordee.web;

/// How htmx behaves here.
public final class Htmx {

    /// htmx drops 4xx answers unless told otherwise; ours carry the form with its reason. It keeps
    /// no page in the browser's storage, since pages are private.
    public static final String CONFIG =
            """
            {"historyCacheSize":0,"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,\
            "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"422","swap":true},{"code":"409","swap":true},{"code":"[45]..","swap":false,"error":true}]}\
            """;

    private Htmx() {}
}
