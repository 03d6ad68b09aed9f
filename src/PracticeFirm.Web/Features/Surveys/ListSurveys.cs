using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Web.Components;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Surveys;

/// <summary>The list of surveys with their scores, and how these went over time.</summary>
public static class ListSurveys
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Surveys in the picture.</summary>
    public const int InPicture = 12;

    /// <summary>The newest first.</summary>
    public const string StandardSort = "-nummer";

    /// <param name="Search">Number or subject.</param>
    /// <param name="Occasion">After what.</param>
    /// <param name="Status">A status.</param>
    /// <param name="Sort">Column, with a minus before it for descending.</param>
    /// <param name="Page">From 1; 0 gives everything, for a file.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(string? Search = null, string? Occasion = null, string? Status = null, string? Sort = null, int Page = 1) : IFirmQuery<Model>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Year">Everything that was answered in the last twelve months.</param>
    /// <param name="ToHandle">Answers with words that nobody did anything with yet.</param>
    /// <param name="Trend">The last surveys with answers, oldest first.</param>
    public sealed record Model(IReadOnlyList<Row> Rows, int Total, SurveyScore Year, int ToHandle, IReadOnlyList<Point> Trend);

    public sealed record Point(string Number, DateOnly SentOn, SurveyScore Score);

    public sealed record Row(
        int Id, string Number, SurveyStatus Status, SurveyOccasion Occasion, DateOnly From, DateOnly Through, DateOnly SentOn, int Asked, int Answered, int Satisfied, int Promoters, int Detractors, int ToHandle)
    {
        public SurveyScore Score => new(Asked, Answered, Satisfied, Promoters, Detractors);
    }

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            // Every survey with its figures: there are some tens in years, and the picture and the year need them too.
            var today = await db.Firms.AsNoTracking().Select(f => f.BusinessDay).SingleAsync(ct);
            var all = await Rows(db.Surveys.AsNoTracking().OrderByDescending(s => s.Id).Take(100)).ToListAsync(ct);
            var year = all.Where(r => r.SentOn > today.AddYears(-1)).Aggregate(default(SurveyScore), (sum, r) => sum + r.Score);
            var trend = all.Where(r => r.Answered > 0).Take(InPicture).Reverse().Select(r => new Point(r.Number, r.SentOn, r.Score)).ToList();
            var found = Filter(query);
            var sorted = Sorted(found, query.Sort);
            var rows = await Rows(query.Page == 0 ? sorted : sorted.Skip((query.Page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
            var total = query is { Page: 0 } or { Page: 1 } && rows.Count < PageSize ? rows.Count : await found.CountAsync(ct);
            return new Model(rows, total, year, all.Sum(r => r.ToHandle), trend);
        }

        private static IQueryable<Row> Rows(IQueryable<Survey> surveys) => surveys.Select(s => new Row(
            s.Id, s.Number, s.Status, s.Occasion, s.From, s.Through, s.SentOn, s.Invitations.Count, s.Invitations.Count(i => i.AnsweredOn != null),
            s.Invitations.Count(i => i.Csat >= SurveyScore.SatisfiedFrom), s.Invitations.Count(i => i.Nps >= SurveyScore.PromoterFrom), s.Invitations.Count(i => i.Nps <= SurveyScore.DetractorThrough),
            s.Invitations.Count(i => i.Comment != "" && i.HandledOn == null)));

        private IQueryable<Survey> Filter(Query query)
        {
            var found = db.Surveys.AsNoTracking();
            if (Enum.TryParse<SurveyOccasion>(query.Occasion, ignoreCase: true, out var occasion))
                found = found.Where(s => s.Occasion == occasion);
            if (Enum.TryParse<SurveyStatus>(query.Status, ignoreCase: true, out var status))
                found = found.Where(s => s.Status == status);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var pattern = LikePattern.Contains(query.Search);
                found = found.Where(s => EF.Functions.Like(s.Number, pattern, LikePattern.Escape) || EF.Functions.Like(s.Subject, pattern, LikePattern.Escape));
            }

            return found;
        }

        private static IQueryable<Survey> Sorted(IQueryable<Survey> found, string? sort)
        {
            var (column, descending) = ListQuery.SortOf(sort, StandardSort);
            return column switch
            {
                "datum" => found.By(s => s.SentOn, descending).ThenBy(s => s.Id),
                "gevraagd" => found.By(s => s.Invitations.Count, descending).ThenBy(s => s.Id),
                "antwoorden" => found.By(s => s.Invitations.Count(i => i.AnsweredOn != null), descending).ThenBy(s => s.Id),
                _ => found.By(s => s.Id, descending),
            };
        }
    }

    /// <summary>The list as a file, with the same search, filters and sorting as on the page.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/f/{{firm}}/onderzoeken/export.{{kind:regex({TableExport.Kinds})}}",
        async (string firm, string kind, string? q, string? aanleiding, string? status, string? sorteer, IDispatcher dispatcher, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(firm, new Query(q, aanleiding, status, sorteer, Page: 0), ct), list => TableExport.File(kind, "onderzoeken", Columns, list.Rows)));

    private static readonly TableColumn<Row>[] Columns =
    [
        new("Nummer", r => r.Number, 16),
        new("Aanleiding", r => SurveyLabels.Occasion(r.Occasion), 18),
        new("Status", r => SurveyLabels.Status(r.Status), 12),
        new("Verzonden op", r => r.SentOn, 14),
        new("Van", r => r.From, 14),
        new("Tot en met", r => r.Through, 14),
        new("Gevraagd", r => r.Asked, 12),
        new("Antwoorden", r => r.Answered, 12),
        new("CSAT", r => r.Score.Csat is { } csat ? csat : null, 10),
        new("NPS", r => r.Score.Nps is { } nps ? nps : null, 10),
    ];
}
