using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations.Firm
{
    /// <inheritdoc />
    public partial class PostAndContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AskedOn",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CompletedOn",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gap",
                table: "QuoteRequests",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Withheld",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AuthorId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contains",
                table: "Mails",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EmployeeId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandledOn",
                table: "Mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InReplyToId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Mails",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReadOn",
                table: "Mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThreadId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "CalledOff",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Minutes",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "StartsAt",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Service_AcknowledgeDays",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Service_AftercareDays",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Service_Goodwill",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Service_Mandate_Cents",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Service_RepairShare",
                table: "Firm",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ConsentSource",
                table: "Customers",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MailConsentOn",
                table: "Customers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OptedOutOn",
                table: "Customers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    WaitsFor = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Wish = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    WishText = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: true),
                    OrderNumber = table.Column<string>(type: "TEXT", nullable: true),
                    OrderLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    DeliveryId = table.Column<int>(type: "INTEGER", nullable: true),
                    DeliveryNumber = table.Column<string>(type: "TEXT", nullable: true),
                    DeliveryLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    DeliveryMethod = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    InvoiceId = table.Column<int>(type: "INTEGER", nullable: true),
                    InvoiceNumber = table.Column<string>(type: "TEXT", nullable: true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    ArticleNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Article = table.Column<string>(type: "TEXT", nullable: false),
                    Units = table.Column<int>(type: "INTEGER", nullable: false),
                    AcknowledgeBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Justified = table.Column<bool>(type: "INTEGER", nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SolveBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InformedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AftercareOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AftercareAskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Satisfaction = table.Column<int>(type: "INTEGER", nullable: true),
                    SatisfactionText = table.Column<string>(type: "TEXT", nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", nullable: true),
                    TimesReopened = table.Column<int>(type: "INTEGER", nullable: false),
                    TimesLate = table.Column<int>(type: "INTEGER", nullable: false),
                    LateFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: true),
                    SolutionsPassed = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Value_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Complaints_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consequences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ToId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consequences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    PromisedBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ColleagueId = table.Column<int>(type: "INTEGER", nullable: true),
                    Asked = table.Column<string>(type: "TEXT", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Known = table.Column<string>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerQuestions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftedMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    InReplyToId = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: true),
                    ColleagueId = table.Column<int>(type: "INTEGER", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    AttachedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AttachedId = table.Column<int>(type: "INTEGER", nullable: true),
                    SavedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftedMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", nullable: false),
                    Proposal = table.Column<string>(type: "TEXT", nullable: false),
                    Benefit = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Cost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Saving_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mailings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Discount = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResultsThrough = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Segment_Audience = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Segment_BoughtArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment_BoughtGroupId = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment_BoughtWithinDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment_Country = table.Column<string>(type: "TEXT", nullable: true),
                    Segment_DiscountGroupId = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment_PostalPrefix = table.Column<string>(type: "TEXT", nullable: true),
                    Segment_QuietForDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Segment_Sector = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Opportunities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    SpottedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    NextStepOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", nullable: true),
                    Expected_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opportunities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Opportunities_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PhoneCalls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AboutId = table.Column<int>(type: "INTEGER", nullable: true),
                    RungOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RungAt = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<int>(type: "INTEGER", nullable: true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Conversation = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Filling = table.Column<string>(type: "TEXT", nullable: false),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    End = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    BrokenOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    FactCount = table.Column<int>(type: "INTEGER", nullable: false),
                    SignalCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhoneCalls_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Values = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    MadeId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Surveys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnswersThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surveys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintConsults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ColleagueId = table.Column<int>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WantsAnswer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ComplaintId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintConsults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintConsults_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ComplaintId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintQuestions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSolutions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Remedy = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Units = table.Column<int>(type: "INTEGER", nullable: false),
                    GoodsBack = table.Column<bool>(type: "INTEGER", nullable: false),
                    Restock = table.Column<bool>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", nullable: false),
                    MarginBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    MarginAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NeedsApproval = table.Column<bool>(type: "INTEGER", nullable: false),
                    ApprovalAskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ApprovalReasons = table.Column<string>(type: "TEXT", nullable: false),
                    Approved = table.Column<bool>(type: "INTEGER", nullable: true),
                    ApprovalAnswer = table.Column<string>(type: "TEXT", nullable: true),
                    ApprovalOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfferedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfferedBy = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    SolveBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AnswerText = table.Column<string>(type: "TEXT", nullable: true),
                    CounterWish = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: true),
                    DocumentTitle = table.Column<string>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ComplaintId = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Cost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    GivenAway_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    GoodsCost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RepairCost_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    ShippingCost_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSolutions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintSolutions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposalAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Manager = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposalAnswers_ImprovementProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "ImprovementProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposalFacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Group = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposalFacts_ImprovementProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "ImprovementProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRecipients",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AskedId = table.Column<int>(type: "INTEGER", nullable: true),
                    BoughtOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrderId = table.Column<int>(type: "INTEGER", nullable: true),
                    OptedOutOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MailingId = table.Column<int>(type: "INTEGER", nullable: false),
                    BoughtFor_Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRecipients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailingRecipients_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailingRecipients_Mailings_MailingId",
                        column: x => x.MailingId,
                        principalTable: "Mailings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallFindings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Signal = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallFindings_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Reply = table.Column<int>(type: "INTEGER", nullable: true),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Shows = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallLines_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactRecords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Signals = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    SignalNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRecords_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactRecords_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AboutId = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Csat = table.Column<int>(type: "INTEGER", nullable: true),
                    Nps = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Signal = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    HandledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandledById = table.Column<int>(type: "INTEGER", nullable: true),
                    Recognised = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SurveyId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactAdditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ContactRecordId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactAdditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactAdditions_ContactRecords_ContactRecordId",
                        column: x => x.ContactRecordId,
                        principalTable: "ContactRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LinkedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    LinkedId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactRecordId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactLinks_ContactRecords_ContactRecordId",
                        column: x => x.ContactRecordId,
                        principalTable: "ContactRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Direction_HandledOn_SentOn",
                table: "Mails",
                columns: new[] { "Direction", "HandledOn", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_ReadOn",
                table: "Mails",
                column: "ReadOn");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_ThreadId",
                table: "Mails",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OwnerId_DueOn",
                table: "FollowUps",
                columns: new[] { "OwnerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFindings_PhoneCallId",
                table: "CallFindings",
                column: "PhoneCallId");

            migrationBuilder.CreateIndex(
                name: "IX_CallLines_PhoneCallId",
                table: "CallLines",
                column: "PhoneCallId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintConsults_ComplaintId",
                table: "ComplaintConsults",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintQuestions_ComplaintId",
                table: "ComplaintQuestions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ArticleId",
                table: "Complaints",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CustomerId",
                table: "Complaints",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Number",
                table: "Complaints",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OrderId",
                table: "Complaints",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedOn",
                table: "Complaints",
                column: "ReceivedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Status",
                table: "Complaints",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintSolutions_ComplaintId",
                table: "ComplaintSolutions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintSolutions_DocumentKind_DocumentId",
                table: "ComplaintSolutions",
                columns: new[] { "DocumentKind", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_FromKind_FromId",
                table: "Consequences",
                columns: new[] { "FromKind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_ToKind_ToId",
                table: "Consequences",
                columns: new[] { "ToKind", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactAdditions_ContactRecordId",
                table: "ContactAdditions",
                column: "ContactRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLinks_ContactRecordId",
                table: "ContactLinks",
                column: "ContactRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLinks_LinkedKind_LinkedId",
                table: "ContactLinks",
                columns: new[] { "LinkedKind", "LinkedId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_CustomerId",
                table: "ContactRecords",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_On",
                table: "ContactRecords",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_PhoneCallId",
                table: "ContactRecords",
                column: "PhoneCallId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerQuestions_CustomerId",
                table: "CustomerQuestions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerQuestions_Status",
                table: "CustomerQuestions",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_DraftedMails_EmployeeId",
                table: "DraftedMails",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementProposals_Status",
                table: "ImprovementProposals",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_MailingRecipients_CustomerId",
                table: "MailingRecipients",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_MailingRecipients_MailingId",
                table: "MailingRecipients",
                column: "MailingId");

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_Number",
                table: "Mailings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_Status",
                table: "Mailings",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_ClosedOn",
                table: "Opportunities",
                column: "ClosedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_CustomerId",
                table: "Opportunities",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_AboutKind_AboutId",
                table: "PhoneCalls",
                columns: new[] { "AboutKind", "AboutId" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_CustomerId",
                table: "PhoneCalls",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_Status",
                table: "PhoneCalls",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedEvents_HappenedOn_DueOn",
                table: "PlannedEvents",
                columns: new[] { "HappenedOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalAnswers_ProposalId",
                table: "ProposalAnswers",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalFacts_ProposalId",
                table: "ProposalFacts",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_CustomerId",
                table: "SurveyInvitations",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_SurveyId",
                table: "SurveyInvitations",
                column: "SurveyId");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_Number",
                table: "Surveys",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_Status",
                table: "Surveys",
                column: "Status");
            PostAndContactData.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallFindings");

            migrationBuilder.DropTable(
                name: "CallLines");

            migrationBuilder.DropTable(
                name: "ComplaintConsults");

            migrationBuilder.DropTable(
                name: "ComplaintQuestions");

            migrationBuilder.DropTable(
                name: "ComplaintSolutions");

            migrationBuilder.DropTable(
                name: "Consequences");

            migrationBuilder.DropTable(
                name: "ContactAdditions");

            migrationBuilder.DropTable(
                name: "ContactLinks");

            migrationBuilder.DropTable(
                name: "CustomerQuestions");

            migrationBuilder.DropTable(
                name: "DraftedMails");

            migrationBuilder.DropTable(
                name: "MailingRecipients");

            migrationBuilder.DropTable(
                name: "Opportunities");

            migrationBuilder.DropTable(
                name: "PlannedEvents");

            migrationBuilder.DropTable(
                name: "ProposalAnswers");

            migrationBuilder.DropTable(
                name: "ProposalFacts");

            migrationBuilder.DropTable(
                name: "SurveyInvitations");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "ContactRecords");

            migrationBuilder.DropTable(
                name: "Mailings");

            migrationBuilder.DropTable(
                name: "ImprovementProposals");

            migrationBuilder.DropTable(
                name: "Surveys");

            migrationBuilder.DropTable(
                name: "PhoneCalls");

            migrationBuilder.DropIndex(
                name: "IX_Mails_Direction_HandledOn_SentOn",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_ReadOn",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_ThreadId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_OwnerId_DueOn",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "AskedOn",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "CompletedOn",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "Gap",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "Withheld",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Contains",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "EmployeeId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "HandledOn",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "InReplyToId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "ReadOn",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "ThreadId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "CalledOff",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Minutes",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "StartsAt",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Service_AcknowledgeDays",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Service_AftercareDays",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Service_Goodwill",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Service_Mandate_Cents",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "Service_RepairShare",
                table: "Firm");

            migrationBuilder.DropColumn(
                name: "ConsentSource",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "MailConsentOn",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "OptedOutOn",
                table: "Customers");
        }
    }
}
