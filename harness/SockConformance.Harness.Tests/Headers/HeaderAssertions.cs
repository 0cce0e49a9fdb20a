using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Headers;

/// <summary>A C file that compiles only where a system's headers give the numbers of the catalog.</summary>
internal static class HeaderAssertions
{
    /// <summary>What programs that route multicast include, and the driver does not.</summary>
    private const string NetBsdRouting = "#include <netinet/ip_mroute.h>\n#include <netinet6/ip6_mroute.h>\n";

    /// <summary>NetBSD's page documents it, and its header has it between <c>#if 0</c> and <c>#endif</c>.</summary>
    private const string OnlyOnThePage = "IPV6_PKTOPTIONS";

    /// <summary>
    /// The file's text; with <paramref name="all"/> the headers must have every name that a document has. What only headers
    /// name may be kept from programs (<c>#ifdef _KERNEL</c>).
    /// </summary>
    public static string Write(Catalog catalog, string platform, string machine, bool all)
    {
        var text = new StringBuilder("#include \"driver.h\"\n").Append(platform == "netbsd" ? NetBsdRouting : "");
        var options = catalog.Options.Where(o => o.Rows.GetValueOrDefault(platform) is { Absent: false })
            .Select(o => (o.Name, NumberOn(o.Rows[platform], machine), o.Rows[platform].Meaning));
        foreach (var (name, number, meaning) in options.DistinctBy(o => o.Name))
        {
            string value = number.ToString(CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"#ifdef {name}\ntypedef char {name}_is_otherwise[({name}) == {value} ? 1 : -1];\n");
            if (all && meaning != RowMeaning.HeaderOnly && name != OnlyOnThePage)
                text.Append(CultureInfo.InvariantCulture, $"#else\n#error the headers lack {name}\n");
            text.Append("#endif\n");
        }
        return text.ToString();
    }

    private static long NumberOn(Row row, string machine) =>
        row.Numbers.FirstOrDefault(n => Glob.Matches(n.Key, machine)) is { Key: not null } other ? other.Value : row.Number;
}
