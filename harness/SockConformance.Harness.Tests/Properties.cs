using FsCheck;
using FsCheck.Fluent;

namespace SockConformance.Harness.Tests;

/// <summary>
/// Checks that something holds for many made-up values; always the same ones, so that a test that passed passes again.
/// </summary>
internal static class Properties
{
    public static void Hold<T>(Arbitrary<T> values, Func<T, bool> holds, int count = 2000) =>
        Prop.ForAll(values, holds).Check(Settings(count));

    public static void HoldForText(Func<string, bool> holds, int count = 2000) =>
        Hold(ArbMap.Default.ArbFor<NonNull<string>>().Convert(n => n.Get, NonNull<string>.NewNonNull), holds, count);

    /// <summary>Lines made of the words of the protocol in any order, which come closer to a reply than any text does.</summary>
    public static Arbitrary<string> LinesOf(params string[] words) =>
        Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();

    private static Config Settings(int count) =>
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(1, 1);
}
