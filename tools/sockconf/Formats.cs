using SockConformance.Harness.Expectations;
using SockConformance.Harness;
using System.CommandLine;
using System.Text;

namespace SockConformance.Tool;

/// <summary>The options of commands that write one text in several formats, to a file or to standard output.</summary>
internal static class Formats
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The option that chooses one of a closed list.</summary>
    public static Option<string> Option(string usual, params string[] allowed)
    {
        var option = new Option<string>("--format")
        {
            Description = $"One of: {string.Join(", ", allowed)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => usual,
        };
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            string found = result.GetValueOrDefault<string>() ?? "";
            if (!allowed.Contains(found))
                result.AddError(
                    $"the format '{found}' is not known; allowed: "
                    + $"{string.Join(", ", allowed)}{Nearest.DidYouMean(found, allowed)}");
        });
        return option;
    }

    /// <summary>The option that names the file to write.</summary>
    public static Option<string?> File() => new("--out", "-o")
    {
        Description = "The file to write. Default: standard output.",
        HelpName = "FILE",
    };

    /// <summary>Writes a text to the file or to standard output, once all of it is made.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string? path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        if (path is null)
        {
            Console.Out.Write(text.ToString());
            return;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            System.IO.File.WriteAllText(path, text.ToString(), Utf8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"'{path}' cannot be written: {e.Message} --out takes a file", e);
        }
    }
}
