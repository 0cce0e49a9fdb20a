using System.Text;

namespace SockConformance.Harness.Targets;

/// <summary>Takes a command apart into words: separated by spaces, but for what stands in single or double quotes.</summary>
internal static class CommandWords
{
    /// <summary>The words. A quote that is not closed goes to the end.</summary>
    public static IReadOnlyList<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool inside = false;
        char quote = '\0';
        foreach (char c in command)
        {
            if (quote != '\0' ? c == quote : c is '\'' or '"')
            {
                (quote, inside) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && c == ' ')
            {
                if (inside)
                    words.Add(word.ToString());
                word.Clear();
                inside = false;
            }
            else
            {
                word.Append(c);
                inside = true;
            }
        }
        if (inside)
            words.Add(word.ToString());
        return words;
    }
}
