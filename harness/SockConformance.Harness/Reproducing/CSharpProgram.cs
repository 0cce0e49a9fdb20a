using System.Text;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>Collects the parts of a C# program of one file: the steps, then what they use.</summary>
internal sealed class CSharpProgram(string platform)
{
    private readonly HashSet<string> helpers = [];
    private readonly HashSet<string> declared = [];
    private readonly SortedDictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> imports = new(StringComparer.Ordinal);
    private readonly List<string> body = [];

    private bool IsWindows => platform == "winsock";

    public void Add(string line) => body.Add(line);

    /// <summary>A part's name and how the program calls it.</summary>
    public string Use(string helper, string call)
    {
        helpers.Add(helper);
        return call;
    }

    /// <summary>A function of the C library or of Winsock, and its declaration.</summary>
    public string Import(string name, string parameters, string result = "int")
    {
        string library = IsWindows ? "ws2_32" : "libc";
        imports.Add($"[DllImport(\"{library}\", SetLastError = true)] static extern {result} {name}({parameters});");
        return name;
    }

    /// <summary>A constant: C# has no headers, so its number is the catalog's.</summary>
    public string Symbol(Symbol symbol)
    {
        if (symbol.Number is not { } number)
        {
            string lacking = $"C# has no headers, and the case does not tell the number of {symbol.Name}";
            return symbol.IsName ? throw new NotReproducibleException(lacking) : Number(symbol.Name);
        }
        numbers[symbol.Name] = Number(number);
        return symbol.Name;
    }

    public void Assign(string type, string name, string value) =>
        Add((declared.Add(name) ? type + " " : "") + $"{name} = {value};");

    public string Text(string comment)
    {
        var text = new StringBuilder(comment).Append("#:property PublishAot=false\nusing System.Runtime.InteropServices;\n\n");
        foreach (var (name, number) in numbers)
            text.Append("const int ").Append(name).Append(" = ").Append(number).Append(";\n");
        text.Append("\nstring said = \"\";\n").Append(helpers.Contains("expect") ? "int differing = 0;\n" : "");
        foreach (string line in body)
            text.Append(line).Append('\n');
        foreach (var part in HelperParts.Load("helpers-csharp.txt", platform).Closure(helpers.Append("say")))
            text.Append('\n').Append(part.Text).Append('\n');
        text.Append('\n');
        foreach (string import in imports)
            text.Append(import).Append('\n');
        return text.ToString();
    }

    private static string Number(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) && text.Length >= 10 ? $"unchecked((int){text})" : text;
}
