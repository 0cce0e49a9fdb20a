namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Which reply does not belong to its request.</summary>
internal enum CountMode
{
    OneTooMany,
    OneTooFew,
    WrongId,
    WrongHash,
    RefusesCase,
}
