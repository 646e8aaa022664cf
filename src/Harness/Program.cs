using Harness.Claims;
using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification;

foreach (string f in ProblemSet.Files)
{
    try
    {
        var r = Judging.Run([ProblemFile.Load(f)], 20, 42)[0];
        Console.WriteLine($"== {r.Problem.Title} {string.Join("; ", r.Witnesses)} points {r.Points}");
        foreach (ClaimReport c in ClaimReports.Of(r))
        {
            Console.WriteLine($"{c.Verdict.Word(),-12} {c.Id,-40} {c.Grade?.Word(),-10} {c.Why} => {c.Correction} [{c.CarriedFrom}]");
        }
    }
    catch (Harness.Problems.ProblemException e)
    {
        Console.WriteLine(e.Message);
    }
}
