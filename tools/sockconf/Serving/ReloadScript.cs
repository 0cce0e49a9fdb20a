namespace SockConformance.Tool.Serving;

/// <summary>The script that served pages have beside their own: it loads them again when the site has changed.</summary>
internal static class ReloadScript
{
    /// <summary>Its name.</summary>
    public const string Name = "reload.js";

    /// <summary>Where it is served. No file of the folder is found there: the server finds none that begins with a dot.</summary>
    public const string Path = "/.sockconf/" + Name;

    private const string Scripts = "script-src ";

    /// <summary>Its text.</summary>
    public const string Text = $$"""
        (function () {
          'use strict';
          var seen = document.currentScript.dataset.seen;
          new EventSource('{{SiteChanges.Path}}?seen=' + seen).onmessage = function () { location.reload(); };
        })();
        """;

    /// <summary>A page with the script, and with a policy that allows it and its calls; other text as it is.</summary>
    /// <param name="html">The page.</param>
    /// <param name="state">The state of the site that the page shows.</param>
    public static string Into(string html, string state)
    {
        int end = html.IndexOf("</head>", StringComparison.Ordinal);
        if (end < 0)
            return html;
        string script = $"<script src=\"{Path}\" data-seen=\"{state}\" defer></script>\n";
        string allowed = html[..end].Replace(Scripts, $"connect-src 'self'; {Scripts}'self' ", StringComparison.Ordinal);
        return allowed + script + html[end..];
    }
}
