using System.Net.Sockets;

namespace MVoting.Load.Casting;

/// <summary>Turns what the network throws into answers: in each case it is unknown whether the ballot counts.</summary>
internal static class Faults
{
    public static bool IsNetwork(Exception fault) =>
        fault is IOException or SocketException or TimeoutException or InvalidDataException or HttpRequestException;

    public static CastAnswer ToAnswer(Exception fault) => fault switch
    {
        TimeoutException => new CastAnswer(AnswerKind.Timeout, Problem: "timeout"),
        InvalidDataException => new CastAnswer(AnswerKind.Unreadable, Problem: fault.Message),
        _ => new CastAnswer(AnswerKind.ConnectionFault, Problem: fault.Message),
    };
}
