namespace SockConformance.FakeDriver;

/// <summary>The loop of a driver: one reply a request, until the input ends.</summary>
internal static class Session
{
    public static int Run(Wire wire, Manners manners)
    {
        manners.Start();
        while (wire.ReadRequest() is { } request)
        {
            var words = request.Split(' ');
            switch (words)
            {
                case ["hello"]:
                    manners.Hello();
                    break;
                case ["case", var id, var hash]:
                    manners.Case(id, hash);
                    break;
                case ["misbehave", ..]:
                    manners.Misbehave();
                    break;
                default:
                    manners.Request(words);
                    break;
            }
            if (manners.ExitCode is { } code)
            {
                wire.Flush();
                return code;
            }
        }
        wire.Flush();
        manners.End();
        return 0;
    }
}
