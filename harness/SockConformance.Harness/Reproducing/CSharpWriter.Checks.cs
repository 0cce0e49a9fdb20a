using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <content>What is held against the observations.</content>
internal sealed partial class CSharpWriter
{
    /// <summary>How C# writes what it holds against what it observed.</summary>
    private CheckWords Words() => new()
    {
        Use = helper => program.Use(helper, string.Concat(helper.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))),
        Quote = Quote,
        Print = text => $"{program.Use("print", "Print")}({text});",
        LineOf = label => label,
        Null = "null",
        Least = "long.MinValue",
        Largest = "long.MaxValue",
        False = "false",
        Unseen = "sigpipe",
    };

    private static string Quote(string text)
    {
        var quoted = text.Select(c => c switch { '\n' => "\\n", '"' or '\\' => $"\\{c}", _ => c.ToString() });
        return $"\"{string.Concat(quoted)}\"";
    }

    /// <summary>A step, with the time that it takes where something is expected of that.</summary>
    private void Timed(StepInstance step)
    {
        var checks = instance.Expected.SelectMany(e => e.Checks);
        bool isTimed = step.Label is not null && checks.Any(c => c.Label == step.Label && c.Field == "ms");
        if (isTimed)
            program.Assign("long", "began", "Environment.TickCount64");
        Step(step);
        if (isTimed)
            program.Add($"{program.Use("say", "Say")}($\"{step.Label}.ms: {{Environment.TickCount64 - began}}\\n\");");
    }
}
