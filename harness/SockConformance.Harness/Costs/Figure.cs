using System.Globalization;

namespace SockConformance.Harness.Costs;

/// <summary>A measured number with what is known of it; written with no more digits than the noise leaves.</summary>
/// <param name="Value">The median.</param>
/// <param name="Low">The lower end of the median's interval.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Figure(double Value, double Low, double High)
{
    /// <summary>If half of the interval is more than this part of the value, the machine was too noisy to tell.</summary>
    public const double MostNoise = 0.05;

    private const int MostDigits = 4;

    /// <summary>How far the true value may lie from <see cref="Value"/>, on the side where it may lie farther.</summary>
    public double Margin => Math.Max(High - Value, Value - Low);

    /// <summary>Whether the interval is too wide for the figure to be believed.</summary>
    public bool TooNoisy => !double.IsFinite(Margin) || Margin > MostNoise * Math.Abs(Value);

    /// <summary>
    /// The value down to the digit that the margin makes uncertain: <c>185</c> of 185.34 within 2.7, <c>1200</c> of 1234 within
    /// 340; <c>?</c> where nothing is known of it.
    /// </summary>
    public string Text => double.IsFinite(Margin) && double.IsFinite(Value) ? Round(Value, LastDigit) : "?";

    /// <summary>The margin with one digit, rounded up, in the decimal of the value's last digit: <c>3</c>, <c>400</c>.</summary>
    public string MarginText
    {
        get
        {
            if (!double.IsFinite(Margin))
                return "?";
            double roundedUp = Math.Ceiling(Scaled(Margin, LastDigit)) * Math.Pow(10, LastDigit);
            return Round(roundedUp, LastDigit);
        }
    }

    /// <summary>The same figure in another unit, a fixed number of times as large.</summary>
    public Figure Per(double unit) => new(Value / unit, Low / unit, High / unit);

    /// <inheritdoc/>
    public override string ToString() => $"{Text} ± {MarginText}{(TooNoisy ? " (too noisy)" : "")}";

    /// <summary>The power of ten of the last digit that may be shown.</summary>
    private int LastDigit
    {
        get
        {
            int finest = Value == 0 ? 0 : Power(Value) - (MostDigits - 1);
            return Margin > 0 ? Math.Max(Power(Margin), finest) : finest;
        }
    }

    private static int Power(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));

    /// <summary>
    /// A margin of exactly one unit of the last digit must not be rounded up because of the error of a division.
    /// </summary>
    private static double Scaled(double value, int power) => Math.Round(value / Math.Pow(10, power), 6);

    private static string Round(double value, int power)
    {
        double unit = Math.Pow(10, power);
        double rounded = Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
        return rounded.ToString("F" + Math.Max(0, -power).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
