namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>The text of a step as the protocol wants it.</summary>
internal static class StepText
{
    /// <summary>The protocol has one space between words and one line for a request, however a step was laid out.</summary>
    public static string OneLine(string text) =>
        IsOneLine(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Almost every step is; then no new text is made.</summary>
    private static bool IsOneLine(string text)
    {
        char before = ' ';
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || before == ' '))
                return false;
            before = c;
        }
        return before != ' ';
    }
}
