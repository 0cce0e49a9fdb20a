using System.Globalization;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Reads the words of a value: its fields, or one word for a type that is one value.</summary>
internal sealed class ValueReader(Problems problems)
{
    private const string LingerField = "seconds";

    /// <summary>Reads <c>name=value</c> as a field of the type; false when the type has none of that name.</summary>
    public static bool TakeField(OptionType type, string word, StepWords step)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !type.FieldNames.Contains(word[..equals]))
            return false;
        string name = word[..equals], value = word[(equals + 1)..];
        step.Add(Field(name, value));
        if (name == LingerField && int.TryParse(value, CultureInfo.InvariantCulture, out int seconds))
            step.LingerMilliseconds = seconds * 1000L;
        return true;
    }

    /// <summary>Reads a word without a name as the whole value; false, with a problem, when the type has fields.</summary>
    public bool TakeWhole(OptionType type, string word, StepWords step)
    {
        if (type.IsTime && Duration.Parse(word) is { } milliseconds)
        {
            TakeTime(type, milliseconds, step);
            return true;
        }
        if (type.Shape == TypeShape.Structure)
        {
            string fields = string.Join(' ', type.FieldNames.Select(f => f + "=..."));
            string allowed = type.IsTime ? fields + " or a time such as 300ms" : fields;
            problems.Add(step.Where, $"'{word}' is no value of type {type.Name}; write its fields: {allowed}", StepWords.Rule);
            return false;
        }
        step.Add(Field(Request.ValueName, word switch { "on" => "1", "off" => "0", _ => word }));
        return true;
    }

    private static void TakeTime(OptionType type, long milliseconds, StepWords step)
    {
        step.NamedMilliseconds += milliseconds;
        bool isOne = type.Shape == TypeShape.Integer;
        step.Add(isOne ? Field(Request.ValueName, Text(milliseconds)) : Field(type.Fields[0].Name, Text(milliseconds / 1000)));
        if (!isOne)
            step.Add(Field(type.Fields[1].Name, Text(milliseconds % 1000 * 1000)));
    }

    private static Argument Field(string name, string value) => new(OperandKind.Field, name, value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
