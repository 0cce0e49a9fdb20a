namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Looks at the settings of a request, and spells those that name messages and types as the protocol does.</summary>
internal sealed class SettingReader(MessageReader messages, Problems problems)
{
    /// <summary>The most bytes that a step can choose.</summary>
    private const int MostBytes = 1024;

    /// <summary>Spells the settings; false, with a problem, when one of them cannot be meant.</summary>
    /// <param name="step">The step, all of whose words were read.</param>
    /// <param name="current">The option of the file that the step stands in; null in a contract.</param>
    public bool Spell(StepWords step, Subject? current)
    {
        // What 'as' lays out is told by 'want', wherever the two stand.
        string? wanted = ValueOf(step, "want");
        foreach (ref var argument in step.Added)
        {
            if (argument.Kind != OperandKind.Setting)
                continue;
            string? spelt = argument.Name switch
            {
                "want" => messages.Wanted(argument.Value, step, current),
                "as" => messages.LaidOut(argument.Value, wanted, step, current),
                "data" => Chosen(argument.Value, step),
                _ => argument.Value,
            };
            if (spelt is null)
                return false;
            argument = argument with { Value = spelt };
        }
        return true;
    }

    private static string? ValueOf(StepWords step, string name)
    {
        foreach (var argument in step.Added)
            if (argument.Kind == OperandKind.Setting && argument.Name == name)
                return argument.Value;
        return null;
    }

    /// <summary>The first bytes of what is sent; null, with a problem, when they are no bytes or more than are sent.</summary>
    private string? Chosen(string hex, StepWords step)
    {
        int bytes = hex.Length / 2;
        string? count = null;
        foreach (var argument in step.Added)
            if (argument is { Kind: OperandKind.Number, Name: "count" })
                count = argument.Value;
        bool fits = hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit)
            && Types.Length.Parse(count ?? "") is { } sent && bytes <= sent.Operand && sent.Operand <= MostBytes;
        if (fits)
            return hex;
        string allowed = $"allowed are pairs of hexadecimal digits, for the first of at most {MostBytes} bytes that are sent";
        problems.Add(step.Where, $"'data={hex}' is not what {count ?? "no"} bytes can begin with; {allowed}", StepWords.Rule);
        return null;
    }
}
